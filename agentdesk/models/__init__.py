"""What is stored: the tables of the encrypted file, one module per subject, no behaviour beyond constraints."""
