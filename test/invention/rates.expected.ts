// Written by hand from what an English town of invented people should look like, and from the kinds and rates of error that
// agencies' records have. Nothing here is computed from the generator. Each figure is a share between 0 and 1: at least,
// at most.

export type Between = readonly [number, number]

/** Of everybody. */
export const people: Readonly<Record<string, Between>> = {
  children: [0.2, 0.3],
  unborn: [0.002, 0.012],
  'british names': [0.71, 0.79],
  'south asian names': [0.06, 0.12],
  'chinese names': [0.005, 0.03],
  twins: [0.002, 0.03],
  'known by no NHS number': [0.08, 0.25],
}

/** Of families with children. */
export const forms: Readonly<Record<string, Between>> = {
  'both-parents': [0.52, 0.68],
  'lone-parent': [0.17, 0.27],
  'step-family': [0.05, 0.11],
  'two-homes': [0.04, 0.09],
  grandparents: [0.005, 0.03],
  'foster-family': [0.004, 0.025],
  'adoptive-family': [0.002, 0.02],
}

/** Of the records of children that are born. */
export const held: Readonly<Record<string, Readonly<Record<string, Between>>>> = {
  health: { nhs: [0.9, 0.97], noDate: [0.003, 0.02], estimated: [0, 0.012] },
  education: { nhs: [0.04, 0.09], noDate: [0.003, 0.02], estimated: [0, 0.012] },
  police: { nhs: [0, 0.06], noDate: [0.07, 0.18], estimated: [0.12, 0.25] },
  nursery: { nhs: [0.14, 0.26], noDate: [0.005, 0.04], estimated: [0, 0.015] },
  'social-care': { nhs: [0.58, 0.8], noDate: [0.002, 0.05], estimated: [0.002, 0.05] },
  housing: { nhs: [0, 0], noDate: [0.1, 0.2], estimated: [0, 0.04] },
}

/** Of all records of children that are born, against what is true of the child. */
export const slips: Readonly<Record<string, Between>> = {
  'first name as it is': [0.72, 0.88],
  'no first name, or "Baby"': [0.012, 0.035],
  'names the wrong way round': [0.01, 0.03],
  'surname as it is': [0.78, 0.92],
  'birth date as it is': [0.88, 0.96],
  'day and month swapped': [0.01, 0.035],
  'address of today': [0.68, 0.86],
  'no postcode': [0.02, 0.04],
  'no sex': [0.03, 0.05],
}

/** The first bytes of SHA-256 over all files of 2,000 people of seed 7, so that another machine writes the same. */
export const digestOfSeven = '96bbc5f20335c533'
