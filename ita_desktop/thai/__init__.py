"""How Thai is written: digits, Buddhist-era dates, fiscal years, word breaks, normal forms; imports nothing of ours."""
