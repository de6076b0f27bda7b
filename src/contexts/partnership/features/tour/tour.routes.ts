import { asId, newId } from '../../../../kernel/id.ts'
import { ok, refuse, type Result } from '../../../../kernel/result.ts'
import { type FieldErrors } from '../../../../kernel/form-state.ts'
import { setTourStep } from '../../../../platform/http/cookies.ts'
import { formOf } from '../../../../platform/forms/form.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { type Asked, notFound, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import { stepAt, type Story, type Tour } from '../../model/tour.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { beginSession, type SignedInOrOn } from '../../parts/open-session.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import { readStory, tellStory } from '../../store/story.ts'
import { tourEndPage, tourStartPage } from './tour.page.tsx'

const peopleGone =
  'Somebody of this story was reset or has left in this town, so the tour cannot be played. Start the demonstration again in an empty data folder'

const noFields = formOf({})

type Place = { readonly id: string; readonly story: Story; readonly stepName: string }

/** Becomes the step's person, and goes to the page that person saw. */
const goTo = async (
  needs: PartnershipNeeds,
  tour: Tour,
  asked: Pick<Asked<unknown>, 'tx' | 'actor' | 'now' | 'subject'>,
  { id, story, stepName }: Place,
): Promise<Result<SignedInOrOn, FieldErrors | typeof notFound>> => {
  const step = stepAt(tour.steps, stepName)
  const user = asId<'user'>(story[step?.as ?? ''] ?? '')
  if (step === null || user === null) return refuse(notFound)
  await tour.arrive(story, Number(stepName), asked.now)
  const begun = await beginSession(needs, asked, { user, agency: null, kept: '' })
  if (begun === null) return refuse({ '': 'That person cannot be tried just now.' })
  const reply: NonNullable<SignedInOrOn['reply']> = (answer) => {
    begun.reply?.(answer)
    setTourStep(answer, `${id}/${stepName}`)
  }
  return ok({ to: step.to(story), reply })
}

/** A guided tour from person to person. Only a demonstration is handed one, and only its database can keep its story. */
export const tourRoutes = (needs: PartnershipNeeds): readonly Route[] => {
  const { db, tour } = needs
  const read = () => Promise.resolve(tour === null ? notFound : { steps: tour.steps })
  const screen = {
    read,
    page: (props: Pick<Tour, 'steps'>, _: unknown, form: Parameters<typeof tourStartPage>[1]) =>
      tourStartPage(props, form),
  }
  const start = { may: anyone, audits: 'session.open-demonstration', form: noFields, screen }
  return [
    route.get(signInPaths.tour, { may: anyone, audits: nothingPersonal, ...screen }),
    route.get(signInPaths.tourEnd, { may: anyone, audits: nothingPersonal, read, page: () => tourEndPage() }),
    route.post(signInPaths.tour, {
      ...start,
      act: async (asked) => {
        if (tour === null) return refuse(notFound)
        const [id, story] = [newId<'story'>(), await tour.begin(asked.now)]
        if (story === null) return refuse({ '': peopleGone })
        await db.atDoor((door) => tellStory(door, id, story, asked.now))
        return goTo(needs, tour, asked, { id, story, stepName: '1' })
      },
      then: ({ to }) => to,
    }),
    route.post(signInPaths.tourStep, {
      ...start,
      act: async (asked) => {
        const id = asked.params.story
        const story = tour === null ? null : await db.atDoor((door) => readStory(door, id))
        if (tour === null || story === null) return refuse(notFound)
        return goTo(needs, tour, asked, { id, story, stepName: asked.params.stepName })
      },
      then: ({ to }) => to,
    }),
    route.post(signInPaths.tourLeave, {
      may: anyone,
      audits: nothingPersonal,
      form: noFields,
      screen,
      act: () => {
        const reply: NonNullable<SignedInOrOn['reply']> = (answer) => {
          setTourStep(answer, null)
        }
        return Promise.resolve(ok({ reply }))
      },
      then: () => signInPaths.tourEnd(),
    }),
  ]
}
