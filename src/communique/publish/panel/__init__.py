"""The panel: dyad-years, events and treaties as a Frictionless data package for R, Stata and pandas."""
