import type { Preview } from '../../../../design/index.ts'
import { matchFiguresPage, type MatchFiguresProps } from './match-figures.page.tsx'

const none: MatchFiguresProps = {
  agreement: { pairs: 0, agreed: 0, kappa: null },
  oneIn: 10,
  labels: 3,
  leastLabels: 20,
  shift: 0,
  steps: [],
  mayRead: false,
}
const full: MatchFiguresProps = {
  ...none,
  agreement: { pairs: 24, agreed: 21, kappa: 0.74 },
  labels: 212,
  shift: -0.62,
  steps: [
    { from: 0.1, to: 0.5, pairs: 31, stated: 0.27, seen: 0.16 },
    { from: 0.5, to: 0.9, pairs: 48, stated: 0.73, seen: 0.65 },
    { from: 0.9, to: 0.985, pairs: 40, stated: 0.95, seen: 0.93 },
    { from: 0.985, to: 1, pairs: 93, stated: 0.998, seen: 1 },
  ],
  mayRead: true,
}

export const previews: readonly Preview[] = [
  { page: 'How pairs are read', state: 'nothing read twice', render: () => matchFiguresPage(none) },
  { page: 'How pairs are read', state: 'two hundred read', render: () => matchFiguresPage(full) },
]
