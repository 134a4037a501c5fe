import { matchRoutes, type RouteObject } from 'react-router';
import { assessingRoutes } from '../features/assessing/routes.js';
import { assignmentRoutes } from '../features/assignments/routes.js';
import { benchmarksRoutes } from '../features/benchmarks/routes.js';
import { certificateRoutes } from '../features/certificate/routes.js';
import { clientRoutes } from '../features/client/routes.js';
import { clientsRoutes } from '../features/clients/routes.js';
import { deliveryRoutes } from '../features/deliveries/routes.js';
import { draftRoutes } from '../features/draft/routes.js';
import { discoveryRoutes } from '../features/discovery/routes.js';
import { importRoutes } from '../features/import/routes.js';
import { keyResultRoutes } from '../features/key-result/routes.js';
import { learningsRoutes } from '../features/learnings/routes.js';
import { learningsFindingRoutes } from '../features/learnings-finding/routes.js';
import { tipsRoutes } from '../features/tips/routes.js';
import { liveSessionsRoutes } from '../features/live-sessions/routes.js';
import { myOkrsRoutes } from '../features/my-okrs/routes.js';
import { okrsRoutes } from '../features/okrs/routes.js';
import { observedRoutes } from '../features/observed/routes.js';
import { ownCohortRoutes } from '../features/own-cohort/routes.js';
import { pathRoutes } from '../features/path/routes.js';
import { peerRoutes } from '../features/peer/routes.js';
import { peopleRoutes } from '../features/people/routes.js';
import { planTemplateRoutes } from '../features/plan-template/routes.js';
import { planRoutes } from '../features/plan/routes.js';
import { questionsRoutes } from '../features/questions/routes.js';
import { applicationsRoutes } from '../features/applications/routes.js';
import { evidenceRoutes } from '../features/evidence/routes.js';
import { hoursRoutes } from '../features/hours/routes.js';
import { caseStudiesRoutes } from '../features/case-studies/routes.js';
import { consentRoutes } from '../features/consent/routes.js';
import { cohortMatrixRoutes } from '../features/cohort-matrix/routes.js';
import { cohortMessagesRoutes } from '../features/cohort-messages/routes.js';
import { cohortsRoutes } from '../features/cohorts/routes.js';
import { programmesRoutes } from '../features/programmes/routes.js';
import { networkRoutes } from '../features/network/routes.js';
import { questionBanksRoutes } from '../features/question-banks/routes.js';
import { quizzesRoutes } from '../features/quizzes/routes.js';
import { reviewDeskRoutes } from '../features/review-desk/routes.js';
import { settingsRoutes } from '../features/settings/routes.js';
import { sheetsRoutes } from '../features/sheets/routes.js';
import { startRoutes } from '../features/start/routes.js';
import { todayRoutes } from '../features/today/routes.js';
import { trainingRoutes } from '../features/training/routes.js';
import { clientLandingRoutes } from './client-landing.route.js';

/** What a route says about itself to the frame. */
export interface RouteHandle {
  /** The shape that stands there while the page is loading. */
  readonly skeleton?: { readonly rows?: number; readonly twoLines?: boolean };
  /** Pages reached from a mail: keys without Ctrl do nothing there. */
  readonly noSingleKeys?: boolean;
}

/** Every feature adds its routes here, one line each; their code is loaded when they are opened. */
export const featureRoutes: RouteObject[] = [
  ...todayRoutes,

  ...clientsRoutes,
  ...clientLandingRoutes,
  ...clientRoutes,
  ...consentRoutes,
  ...caseStudiesRoutes,
  ...discoveryRoutes,
  ...pathRoutes,
  ...liveSessionsRoutes,
  ...assignmentRoutes,
  ...assessingRoutes,
  ...peerRoutes,
  ...observedRoutes,
  ...cohortMatrixRoutes,
  ...cohortMessagesRoutes,
  ...ownCohortRoutes,
  ...peopleRoutes,
  ...importRoutes,
  ...planRoutes,
  ...benchmarksRoutes,
  ...trainingRoutes,
  ...okrsRoutes,
  ...keyResultRoutes,
  ...myOkrsRoutes,
  ...draftRoutes,
  ...reviewDeskRoutes,
  ...sheetsRoutes,
  ...deliveryRoutes,
  ...settingsRoutes,
  ...planTemplateRoutes,
  ...questionsRoutes,
  ...quizzesRoutes,
  ...certificateRoutes,
  ...evidenceRoutes,
  ...hoursRoutes,
  ...startRoutes,
  ...programmesRoutes,
  ...questionBanksRoutes,
  ...networkRoutes,
  ...applicationsRoutes,
  ...cohortsRoutes,
  ...learningsRoutes,
  ...tipsRoutes,
  ...learningsFindingRoutes,
];

/** Whether a place is built; the navigation shows no others. */
export const placeExists = (path: string): boolean => matchRoutes(featureRoutes, path) !== null;
