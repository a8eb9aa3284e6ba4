import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import { answerText } from './answer.server.ts'
import leavingWorker from './leaving-worker.js?raw'
import offlineWorker from './offline-worker.js?raw'

/** The service worker, at the root because it may look after nothing above its own address. */
export const loader = reads(publicAccess, async ({ request, services: { settings } }) =>
	answerText(request, settings.offlinePage ? offlineWorker : leavingWorker, {
		type: 'text/javascript',
		seconds: 0,
	}),
)
