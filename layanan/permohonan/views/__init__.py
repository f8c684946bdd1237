"""The applicant's way: `pengisian` from start to receipt, `simpanan` to go on with another time."""
