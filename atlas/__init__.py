"""Open Innovation Atlas: sources and profiles in, a proven static site out.

One module a step, in the order of the data: ``load`` → ``check`` → ``views`` → ``pages`` →
``publish``. Each takes what the one before it returns.
"""
