"""EDGAR codes of places outside the United States (EDGAR Filer Manual, volume II, state and country codes)."""

from __future__ import annotations

from typing import Final

EDGAR_PLACES: Final[dict[str, str]] = {
    "A0": "Alberta", "A1": "British Columbia", "A2": "Manitoba", "A3": "New Brunswick", "A4": "Newfoundland",
    "A5": "Nova Scotia", "A6": "Ontario", "A7": "Prince Edward Island", "A8": "Quebec", "A9": "Saskatchewan",
    "B0": "Yukon", "Z4": "Canada", "B9": "Antigua and Barbuda", "C1": "Argentina", "1B": "Aruba", "C3": "Australia",
    "C4": "Austria", "C5": "Bahamas", "C6": "Bahrain", "C8": "Barbados", "C9": "Belgium", "D1": "Belize",
    "D0": "Bermuda", "D5": "Brazil", "D8": "British Virgin Islands", "E9": "Cayman Islands", "F3": "Chile",
    "F4": "China", "F8": "Colombia", "G3": "Costa Rica", "G4": "Cyprus", "2N": "Czech Republic", "G7": "Denmark",
    "H1": "Ecuador", "H2": "Egypt", "1H": "Estonia", "H9": "Finland", "I0": "France", "2M": "Germany",
    "J1": "Gibraltar", "J3": "Greece", "Y7": "Guernsey", "K3": "Hong Kong", "K5": "Hungary", "K6": "Iceland",
    "K7": "India", "K8": "Indonesia", "L2": "Ireland", "Y8": "Isle of Man", "L3": "Israel", "L6": "Italy",
    "L8": "Jamaica", "M0": "Japan", "Y9": "Jersey", "M2": "Jordan", "1P": "Kazakhstan", "M5": "Korea",
    "N2": "Liberia", "N4": "Luxembourg", "N8": "Malaysia", "O1": "Malta", "1T": "Marshall Islands",
    "O4": "Mauritius", "O5": "Mexico", "O9": "Monaco", "P7": "Netherlands", "P8": "Netherlands Antilles",
    "Q2": "New Zealand", "Q8": "Norway", "R1": "Panama", "R5": "Peru", "R6": "Philippines", "R9": "Poland",
    "S1": "Portugal", "1Z": "Russia", "T0": "Saudi Arabia", "U0": "Singapore", "T3": "South Africa", "U3": "Spain",
    "V7": "Sweden", "V8": "Switzerland", "F5": "Taiwan", "W1": "Thailand", "W8": "Turkey", "X0": "United Kingdom",
    "X1": "United States", "C0": "United Arab Emirates", "X3": "Uruguay", "X5": "Venezuela", "Q1": "Vietnam",
}  # fmt: skip
