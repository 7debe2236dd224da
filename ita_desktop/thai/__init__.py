"""How Thai is written: digits, Buddhist-era dates, fiscal years, word breaks and normal forms; imports nothing of ours."""
