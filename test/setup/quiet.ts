// Expected answers are written for the hub's zone on purpose, never for the machine's: run every test far from it.
process.env.TZ = 'Pacific/Auckland'
