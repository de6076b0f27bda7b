import type { Guide } from '../../../../design/index.ts'
import { stepAt, type TourStep } from '../../model/tour.ts'
import { signInPaths } from '../../sign-in-paths.ts'

/** What is said above each page while a browser follows the tour: `place` is the story's id and the step, as `id/3`. */
export const guideAt =
  (steps: readonly TourStep[]) =>
  (place: string): Guide | null => {
    const [story = '', number = ''] = place.split('/')
    const step = stepAt(steps, number)
    if (step === null) return null
    const following = steps[Number(number)]
    const leave = signInPaths.tourLeave()
    return {
      place: `Follow one child: step ${number} of ${steps.length}`,
      title: step.title,
      words: step.words,
      next:
        following === undefined
          ? { action: leave, text: 'End the tour' }
          : {
              action: signInPaths.tourStep({ story, stepName: String(Number(number) + 1) }),
              text: `Next: ${following.who}`,
            },
      again: signInPaths.tourStep({ story, stepName: number }),
      leave,
    }
  }
