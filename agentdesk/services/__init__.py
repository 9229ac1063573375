"""What a person can do (commands) and see (queries), the rights, and the ports to the world outside."""
