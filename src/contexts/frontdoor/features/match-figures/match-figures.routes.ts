import { holds } from '../../../../kernel/actor.ts'
import { only } from '../../../../platform/http/may.ts'
import { type Asked, nothingPersonal, route, type Route } from '../../../../platform/http/route.ts'
import { policiesAt } from '../../../partnership/index.ts'
import { agreementOf, calibrationOf, labels, leastLabels, readTwice, shiftOf } from '../../../people/index.ts'
import { paths } from '../../paths.ts'
import { matchFiguresPage, type MatchFiguresProps } from './match-figures.page.tsx'

const read = async ({ tx, actor, now }: Asked<unknown>): Promise<MatchFiguresProps> => {
  const known = await labels(tx)
  const { matching } = await policiesAt(tx, now)
  return {
    agreement: agreementOf(await readTwice(tx)),
    oneIn: matching.body.readTwiceOneIn,
    labels: known.length,
    leastLabels,
    shift: shiftOf(known),
    steps: calibrationOf(known, 0),
    mayRead: holds(actor, 'screener', 'decision-maker'),
  }
}

/** How well pairs of records are read. */
export const matchFiguresRoutes = (): readonly Route[] => [
  route.get(paths.matchFigures, {
    may: only('screener', 'decision-maker', 'hub-administrator'),
    audits: nothingPersonal,
    read,
    page: matchFiguresPage,
  }),
]
