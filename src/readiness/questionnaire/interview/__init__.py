"""One question after another: what is asked next, what an entry means, and what is to be saved.

Nothing here reads a terminal or writes a file: :func:`~readiness.questionnaire.interview.flow.enter` takes a state and
what somebody typed, and gives the next state, what is to be saved, and what is to be said.
"""
