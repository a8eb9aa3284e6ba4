import { revealMessage } from '#app/domain/messages/reveal-message.server.ts'
import { staffAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

/** A mail brings its own styles; it loads nothing, runs nothing, and is framed by us alone. */
const POLICY = [
	"default-src 'none'",
	"style-src 'unsafe-inline'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'self'",
	'sandbox',
].join('; ')

/** A mail as its reader sees it, to be shown in a frame. */
export const loader = reads(
	staffAccess('admin'),
	async ({ params, services, actor, responseHeaders }) => {
		const { facts, language } = await revealMessage(services, { id: params.id ?? '' }, actor)
		responseHeaders.set('content-security-policy', POLICY)
		responseHeaders.set('x-frame-options', 'SAMEORIGIN')
		return new Response(services.writeMail(facts, language).html, {
			headers: { 'content-type': 'text/html; charset=utf-8' },
		})
	},
)
