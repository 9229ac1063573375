"""What AgentDesk costs, measured against the floor that nobody can go below: ratios in one run, never timed tests."""
