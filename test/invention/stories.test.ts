import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inventTown, type TownStory, writeTownFiles } from '../../src/invention/index.ts'
import { storiesIn } from '../bench/signal-files.ts'
import type { Story } from '../bench/signal-town.ts'

const folder = mkdtempSync(join(tmpdir(), 'openmash-stories-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plan = { people: 30_000, seed: 5 }
writeTownFiles({ ...plan, folder, withTruth: false }, () => undefined)

const lived: TownStory[] = []
for (const { story } of inventTown(plan)) if (story !== null) lived.push(story)

/** What of a story the files must hold; when a child was born is told with slips. */
const gist = ({ name, worth, contacts, items }: Story) => ({
  name,
  worth,
  contacts: contacts.map(({ agency, day, outcome, children, adults }) => ({
    agency,
    day,
    outcome,
    children: children.map(({ person }) => person),
    adults,
  })),
  items: items.map(({ agency, when, kind, side }) => [agency, when, kind, side].join(' ')).sort(),
})

describe('the stories of a written town', () => {
  it('are those that were lived in it', () => {
    expect(lived.length).toBeGreaterThan(150)
    expect(storiesIn(folder).map(gist)).toEqual(lived.map(gist))
  })

  it('would not be, had one event more been written down', () => {
    const [story] = storiesIn(folder)
    const rec = 'R1'
    appendFileSync(join(folder, 'events.csv'), `V0,police,${rec},2026-01-01,2026-01-01,police-attended,worry\n`)
    expect(storiesIn(folder)[0]?.items.length).toBe((story?.items.length ?? 0) + 1)
  })
})
