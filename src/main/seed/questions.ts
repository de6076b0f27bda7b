/** Baseline questions by kind of agency; a concern names which of these it asks. */
export const questions = {
  police: [
    'Is the child, or anyone in the household, known to you? From and to which dates?',
    'Have officers been called to this address in the last 24 months? What did they see?',
    'Is there any domestic abuse history between these adults?',
  ],
  policeExploitation: [
    'Has the child been reported missing in the last 12 months?',
    'Is the child, or anyone named, linked to exploitation or gangs?',
  ],
  health: [
    'Which health services know the child, and since when?',
    'Has the child not been brought to appointments in the last 12 months?',
    'Are there attendances at emergency departments, and for what?',
    'Is anything known of the parents’ health that affects their care?',
  ],
  maternity: ['When is the baby due, and is the pregnancy booked?', 'Has antenatal care been attended?'],
  education: [
    'Which setting does the child attend, and since when?',
    'What is the attendance, and has it changed?',
    'What is in the safeguarding file that bears on this worry?',
  ],
  housing: [
    'Who is recorded as living at this address?',
    'Are there arrears, complaints or damage on record?',
    'Is the home suitable for a child?',
  ],
  probation: [
    'Is any adult named supervised by you? For what, and with what risk to children?',
    'Are there conditions about contact with children?',
  ],
  surgery: [
    'Which members of the household are your patients, and when was each child last seen?',
    'Is anything in the records of the children or the parents that bears on this worry?',
    'Have appointments, immunisations or prescriptions been missed?',
  ],
  setting: [
    'What have you seen of the child in the last four weeks?',
    'Who brings and collects the child?',
    'What has the child said, in the child’s own words?',
  ],
} as const
