import type { Preview } from '../../../../design/index.ts'
import { blankForm } from '../../../../kernel/form-state.ts'
import { readingAge } from '../../../../kernel/reading-age.ts'
import { aLongName } from '../../parts/invented-decision.ts'
import { letterPage, letterPrintPage, type LetterProps, lettersPage } from './letter.page.tsx'

const decision = '55555555-5555-4555-8555-555555555555'
const reference = 'SB-4K7P2Q'
const blocks = [
  { heading: '', text: 'Dear Ms Nkemelu' },
  { heading: '', text: 'We are writing to you about Amara Nkemelu. Somebody was worried and told us.' },
  { heading: '', text: 'We decided: a social worker will visit you.' },
  {
    heading: 'Why',
    text: 'Amara had a bruise. Nobody could say how she got it. An assessment of the circumstances follows.',
  },
  { heading: 'What happens next', text: 'She comes this week. She wants to hear from you.' },
  { heading: 'Who to ring', text: 'Ring us on 01632 960100.' },
  { heading: 'If you do not agree', text: 'Ring us and say so. We look at it again with somebody new.' },
  { heading: '', text: 'Saltmarsh Bay hub' },
]
const words = blocks.map(({ heading, text }) => `${heading}\n${text}`).join('\n')
const hash = 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'

const one: LetterProps = {
  cautions: [{ label: 'Must not reach the family, or somebody in it', words: 'That staff saw the mark.' }],
  decision,
  reference,
  childName: 'Amara Nkemelu',
  reader: 'parent',
  version: 2,
  standing: {
    to: 'Ms Nkemelu',
    outcome: 'a social worker will visit you',
    reason: 'Amara had a bruise. Nobody could say how she got it.',
    next: 'She comes this week. She wants to hear from you.',
    ring: 'Ring us on 01632 960100.',
    disagree: 'Ring us and say so. We look at it again with somebody new.',
  },
  kept: {
    id: '99999999-9999-4999-8999-999999999999',
    blocks,
    reading: readingAge(words, ['Amara Nkemelu']),
    written: 'Rosa Osei, 14 Nov 2026 at 10:05',
    hash,
    checked: '',
  },
  notYours: '',
}
const blank: LetterProps = {
  ...one,
  version: 0,
  kept: null,
  childName: aLongName,
  standing: { to: '', outcome: '', reason: '', next: '', ring: '', disagree: '' },
}
const checked: LetterProps = {
  ...one,
  kept: one.kept === null ? null : { ...one.kept, checked: 'Miriam Falk, 14 Nov 2026 at 11:20' },
}
const letters = [
  { reader: 'parent' as const, state: 'To check', hint: 'Version 2, Rosa Osei, 14 Nov 2026 at 10:05' },
  { reader: 'child' as const, state: 'Not written', hint: '' },
]

export const previews: readonly Preview[] = [
  {
    page: 'Letters to a family',
    state: 'one to check',
    render: () => lettersPage({ decision, reference, childName: 'Amara Nkemelu', none: '', letters }),
  },
  {
    page: 'Letters to a family',
    state: 'none, and why',
    render: () =>
      lettersPage({
        decision,
        reference,
        childName: aLongName,
        none: 'No: telling them now would put the child at risk. He reads her post.',
        letters: [],
      }),
  },
  { page: 'A letter to a family', state: 'blank', render: () => letterPage(blank, blankForm) },
  { page: 'A letter to a family', state: 'to check', render: () => letterPage(one, blankForm) },
  {
    page: 'A letter to a family',
    state: 'own, to be checked by another',
    render: () => letterPage({ ...one, notYours: 'You wrote this version: a colleague checks it.' }, blankForm),
  },
  { page: 'A letter to a family', state: 'checked', render: () => letterPage(checked, blankForm) },
  {
    page: 'A letter to a family',
    state: 'sealed words in it',
    render: () =>
      letterPage(one, {
        typed: { ...one.standing },
        errors: {
          '': 'These words are sealed: an agency has not released them to the family. Say it in your own: “shouting was heard at the address”',
        },
      }),
  },
  {
    page: 'A letter on paper',
    state: 'checked',
    render: () =>
      letterPrintPage({
        hubName: 'Saltmarsh Bay hub',
        address: 'The Old Customs House\nSaltmarsh Bay',
        date: '14 Nov 2026',
        reference,
        blocks,
        foot: `Version 2. Checked by Miriam Falk on 14 Nov 2026 at 11:20. SHA-256 of the words: ${hash}`,
      }),
  },
]
