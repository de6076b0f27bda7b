import type { Route } from '../../platform/http/route.ts'
import { actNowRoutes } from './features/act-now/act-now.routes.ts'
import { adviceCallRoutes } from './features/advice-call/advice-call.routes.ts'
import { agreementsRoutes } from './features/agreements/agreements.routes.ts'
import { agreeRoutes } from './features/agree/agree.routes.ts'
import { answerLinkRoutes } from './features/answer-link/answer-link.routes.ts'
import { askRoutes } from './features/ask/ask.routes.ts'
import { consultRoutes } from './features/consult/consult.routes.ts'
import { consultationsRoutes } from './features/consultations/consultations.routes.ts'
import { ownDutyRoutes } from './features/own-duty/own-duty.routes.ts'
import { ownReferralRoutes } from './features/own-referral/own-referral.routes.ts'
import { decideRoutes } from './features/decide/decide.routes.ts'
import { discloseRoutes } from './features/disclose/disclose.routes.ts'
import { disclosedRoutes } from './features/disclosed/disclosed.routes.ts'
import { disagreementsRoutes } from './features/disagreements/disagreements.routes.ts'
import { familyRoutes } from './features/family/family.routes.ts'
import { dutyRoutes } from './features/on-duty/on-duty.routes.ts'
import { handOverRoutes } from './features/hand-over/hand-over.routes.ts'
import { managingRoutes } from './features/managing/managing.routes.ts'
import { supervisionRoutes } from './features/supervision/supervision.routes.ts'
import { nightRoutes } from './features/night/night.routes.ts'
import { journeyRoutes } from './features/journey/journey.routes.ts'
import { ecomapRoutes } from './features/ecomap/ecomap.routes.ts'
import { familyTreeRoutes } from './features/family-tree/family-tree.routes.ts'
import { findRoutes } from './features/find/find.routes.ts'
import { matchesRoutes } from './features/matches/matches.routes.ts'
import { matchFiguresRoutes } from './features/match-figures/match-figures.routes.ts'
import { matchRulesRoutes } from './features/match-rules/match-rules.routes.ts'
import { sameRoutes } from './features/same/same.routes.ts'
import { figuresRoutes } from './features/figures/figures.routes.ts'
import { phoneNoteRoutes } from './features/phone-note/phone-note.routes.ts'
import { ladderRoutes } from './features/ladder/ladder.routes.ts'
import { ladderRulesRoutes } from './features/ladder-rules/ladder-rules.routes.ts'
import { letterRoutes } from './features/letter/letter.routes.ts'
import { letterRulesRoutes } from './features/letter-rules/letter-rules.routes.ts'
import { pictureRoutes } from './features/picture/picture.routes.ts'
import { queueRoutes } from './features/queue/queue.routes.ts'
import { productRoutes } from './features/product/product.routes.ts'
import { childListRoutes } from './features/child-list/child-list.routes.ts'
import { knownToRoutes } from './features/known-to/known-to.routes.ts'
import { listKeysRoutes } from './features/list-keys/list-keys.routes.ts'
import { listRulesRoutes } from './features/list-rules/list-rules.routes.ts'
import { restrictRoutes } from './features/restrict/restrict.routes.ts'
import { restrictionsRoutes } from './features/restrictions/restrictions.routes.ts'
import { reRateRoutes } from './features/re-rate/re-rate.routes.ts'
import { draftRoutes } from './features/refer/draft.routes.ts'
import { referRoutes } from './features/refer/refer.routes.ts'
import { releaseWishRoutes } from './features/release-wish/release-wish.routes.ts'
import { releasesRoutes } from './features/releases/releases.routes.ts'
import { requestsRoutes } from './features/requests/requests.routes.ts'
import { reconciliationRoutes } from './features/reconciliation/reconciliation.routes.ts'
import { reviewRoutes } from './features/review/review.routes.ts'
import { rightDoorRoutes } from './features/right-door/right-door.routes.ts'
import { significanceRoutes } from './features/significance/significance.routes.ts'
import { screenRoutes } from './features/screen/screen.routes.ts'
import { shiftRoutes } from './features/shift/shift.routes.ts'
import { settingHomeRoutes } from './features/setting-home/setting-home.routes.ts'
import { tellRoutes } from './features/tell/tell.routes.ts'
import { signalsRoutes } from './features/signals/signals.routes.ts'
import { signalRulesRoutes } from './features/signal-rules/signal-rules.routes.ts'
import { eventKindsRoutes } from './features/signal-rules/kinds.routes.ts'
import { signalFiguresRoutes } from './features/signal-figures/signal-figures.routes.ts'
import { itemKindRoutes } from './features/item-kind/item-kind.routes.ts'
import { strategyRoutes } from './features/strategy/strategy.routes.ts'
import { urgentRoutes } from './features/urgent/urgent.routes.ts'
import { wallRoutes } from './features/wall/wall.routes.ts'
import { takeRoutes } from './features/take/take.routes.ts'
import type { LinkNeeds, PageNeeds } from './needs.ts'

/** Who somebody is, and what is known of them over time. */
const personRoutes = (needs: PageNeeds): readonly Route[] => [
  ...journeyRoutes(needs),
  ...significanceRoutes(needs),
  ...familyTreeRoutes(needs),
  ...ecomapRoutes(needs),
  ...findRoutes(needs),
  ...sameRoutes(needs),
  ...matchFiguresRoutes(),
  ...matchesRoutes(needs),
]

/** What rules find, by whom it is closed, and what the rules are. */
const signalRoutes = (needs: LinkNeeds): readonly Route[] => [
  ...signalsRoutes(needs),
  ...signalRulesRoutes(needs),
  ...eventKindsRoutes(),
  ...signalFiguresRoutes(needs),
  ...itemKindRoutes(needs),
  ...productRoutes(needs),
  ...restrictRoutes(needs),
  ...restrictionsRoutes(needs),
]

/** What a hub settles for itself. */
const ruleRoutes = (): readonly Route[] => [
  ...agreementsRoutes(),
  ...ladderRulesRoutes(),
  ...letterRulesRoutes(),
  ...matchRulesRoutes(),
  ...listRulesRoutes(),
]

/** Every feature of the front door, one line each. */
export const frontdoorRoutes = (needs: PageNeeds): readonly Route[] => [
  ...rightDoorRoutes(needs),
  ...tellRoutes(needs),
  ...consultRoutes(needs),
  ...consultationsRoutes(needs),
  ...adviceCallRoutes(needs),
  ...settingHomeRoutes(needs),
  ...referRoutes(needs),
  ...draftRoutes(needs),
  ...ownReferralRoutes(needs),
  ...ownDutyRoutes(needs),
  ...queueRoutes(needs),
  ...dutyRoutes(needs),
  ...shiftRoutes(needs),
  ...takeRoutes(needs),
  ...screenRoutes(needs),
  ...actNowRoutes(needs),
  ...strategyRoutes(needs),
  ...reRateRoutes(needs),
  ...askRoutes(needs),
  ...pictureRoutes(needs),
  ...decideRoutes(needs),
  ...agreeRoutes(needs),
  ...releaseWishRoutes(needs),
  ...urgentRoutes(needs),
  ...discloseRoutes(needs),
  ...disclosedRoutes(needs),
  ...ladderRoutes(needs),
  ...phoneNoteRoutes(needs),
  ...reviewRoutes(needs),
  ...managingRoutes(needs),
  ...supervisionRoutes(needs),
  ...nightRoutes(needs),
  ...handOverRoutes(needs),
  ...familyRoutes(needs),
  ...letterRoutes(needs),
  ...signalRoutes(needs),
  ...reconciliationRoutes(needs),
  ...wallRoutes(needs),
  ...requestsRoutes(needs),
  ...releasesRoutes(needs),
  ...answerLinkRoutes(needs),
  ...figuresRoutes(needs),
  ...disagreementsRoutes(needs),
  ...personRoutes(needs),
  ...childListRoutes(needs),
  ...listKeysRoutes(needs),
  ...knownToRoutes(needs),
  ...ruleRoutes(),
]
