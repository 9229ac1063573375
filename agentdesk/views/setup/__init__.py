"""Set-up: the screens before the desk: first start, opening with a passphrase, signing in."""
