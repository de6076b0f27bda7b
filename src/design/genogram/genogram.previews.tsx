import type { Preview } from '../previews.tsx'
import { Ecomap } from './ecomap.tsx'
import { Genogram, GenogramKey } from './genogram.tsx'
import { aFamily, fortyPeople } from './invented-family.ts'

export const genogramPreviews: readonly Preview[] = [
  {
    page: 'Family drawing',
    state: 'three generations',
    part: true,
    render: () => (
      <>
        <Genogram family={aFamily} title="An invented family of three generations" />
        <GenogramKey />
      </>
    ),
  },
  {
    page: 'Family drawing',
    state: 'forty people',
    part: true,
    render: () => <Genogram family={fortyPeople} title="An invented family of forty" />,
  },
  {
    page: 'Around a family',
    state: 'every kind of bond',
    part: true,
    render: () => (
      <Ecomap
        title="Who is around an invented family"
        home="Amara, Kelechi Nkemelu"
        around={[
          { name: 'Little Terns Nursery', note: '', bond: 'strong' },
          { name: 'Bay Community Health', note: 'known', bond: 'unsaid' },
          { name: 'Grandmother Grace', note: 'every Friday', bond: 'strong' },
          {
            name: 'Saltmarsh Bay Council Housing and Homelessness Prevention',
            note: 'asked, no answer yet',
            bond: 'weak',
          },
          { name: 'Saltmarsh Police', note: 'known', bond: 'strained' },
          { name: 'Harbour Road Surgery', note: 'not asked', bond: 'broken' },
          { name: 'Food bank', note: '', bond: 'weak' },
        ]}
      />
    ),
  },
  {
    page: 'Around a family',
    state: 'nobody',
    part: true,
    render: () => <Ecomap title="Nobody is known around this family" home="Amara Nkemelu" around={[]} />,
  },
  {
    page: 'Family drawing',
    state: 'nobody',
    part: true,
    render: () => (
      <Genogram family={{ members: [], unions: [], twins: [] }} title="A family of which nobody is known" />
    ),
  },
]
