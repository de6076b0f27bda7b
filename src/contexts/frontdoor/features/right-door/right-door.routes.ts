import { openingState } from '../../../../kernel/clock/index.ts'
import { holds } from '../../../../kernel/actor.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { type Asked, notFound, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import { ownAgencies, signInPaths } from '../../../partnership/index.ts'
import { limitWords } from '../../model/figures-words.ts'
import type { Needs } from '../../needs.ts'
import { paths } from '../../paths.ts'
import { hubClock } from '../../store/hub-clock.ts'
import { type DoorName, doorNames, doorPage, rightDoorPage, type RightDoorProps } from './right-door.page.tsx'

/** The local words, for those the product knows a hub of. */
const hubWords = async (
  { tx, actor, now }: Pick<Asked<unknown>, 'tx' | 'actor' | 'now'>,
  needs: Needs,
): Promise<RightDoorProps['hub']> => {
  if (actor.kind !== 'signed-in') return null
  const { policies, calendar } = await hubClock(tx, now, needs)
  const { worker, ownDuty } = policies.doors.body
  return {
    phone: (await ownAgencies(tx)).find(({ seat }) => seat === 'lead')?.contactPhone ?? '',
    openWords: openingState(calendar, now).words,
    worker: { ...worker, within: limitWords(worker.within) },
    ownDuty: limitWords(ownDuty),
  }
}

const readDoor =
  (needs: Needs) =>
  async (
    asked: Asked<{ readonly stepName: string }>,
  ): Promise<(RightDoorProps & { readonly door: DoorName }) | typeof notFound> => {
    const door = doorNames.find((name) => name === asked.params.stepName)
    if (door === undefined) return notFound
    return {
      door,
      hub: await hubWords(asked, needs),
      mayRefer: holds(asked.actor, 'referrer'),
      signedIn: asked.actor.kind === 'signed-in',
      ways: { signIn: signInPaths.signIn(), byMail: signInPaths.byMail() },
    }
  }

/** The first page for everyone who is worried, and a plain page behind each of its doors. */
export const rightDoorRoutes = (needs: Needs): readonly Route[] => [
  route.get(paths.worried, {
    may: anyone,
    audits: nothingPersonal,
    read: ({ actor }) => Promise.resolve({ signedIn: actor.kind === 'signed-in' }),
    page: (props) => rightDoorPage(props),
  }),
  route.get(paths.worriedDoor, {
    may: anyone,
    audits: nothingPersonal,
    read: readDoor(needs),
    page: (props) => doorPage(props),
  }),
]
