import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import { answerText } from './answer.server.ts'

const A_DAY_SECONDS = 86_400

/**
 * What robots need not ask for: addresses of machines, and the endless results of searching. Pages
 * that belong into no index are not named here. They say so themselves, and a robot that may not
 * open a page would never read it.
 */
export const loader = reads(publicAccess, async ({ request, services: { settings } }) =>
	answerText(
		request,
		`User-agent: *
Disallow: /hooks/
Disallow: /healthz
Disallow: /readyz
Disallow: /*?*cari=

Sitemap: ${settings.origin}/sitemap.xml
`,
		{ type: 'text/plain', seconds: A_DAY_SECONDS },
	),
)
