import { frontdoorPaths } from '../../contexts/frontdoor/module.ts'
import { keepWhatIsTyped } from '../../contexts/partnership/index.ts'
import { perform, type Stage } from './stage.ts'

/** Business support was called away from a call it was writing down: the note waits for her, on any computer. */
export const playKept = async (stage: Stage): Promise<void> => {
  const at = stage.now.subtract({ minutes: 25 })
  const form = frontdoorPaths.phoneNoteNew()
  const typed = {
    worry: 'Caller is the boy’s aunt. He has come to her without a coat three times this week and says nobody is home',
    firstNames1: 'Rafe',
    caller: 'relative',
  }
  await perform(stage, 'support', 'kept-text.keep', at, (tx, actor) =>
    keepWhatIsTyped(tx, actor, { form, seen: 0, typed }, at, { keptOn: () => form }),
  )
}
