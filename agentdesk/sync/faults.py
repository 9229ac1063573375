from contextlib import contextmanager
@contextmanager
def sorted_faults():
    yield
