"""The central database: hello, push, and the schema, functions and roles behind them."""
