import { redirect } from '@remix-run/node'
import { useCopy } from '#app/copy/use-copy.ts'
import { publicAccess } from '#app/http/access.ts'
import { cookieLine } from '#app/http/cookie.ts'
import { LANGUAGE_COOKIE } from '#app/http/language.ts'
import { reads } from '#app/http/reads.server.ts'
import { ownPath } from '#app/http/return-path.ts'
import { writes } from '#app/http/writes.server.ts'
import { Trouble } from '#app/ui/storefront/trouble.tsx'

const A_YEAR_SECONDS = 365 * 86_400

export const loader = reads(publicAccess, async () => redirect('/'))

/** Remembers the chosen language and goes back to where it was chosen. */
export const action = writes(publicAccess, async ({ form, services, responseHeaders }) => {
	const language = form.get('bahasa') === 'en' ? 'en' : 'id'
	const line = cookieLine(services.settings, LANGUAGE_COOKIE, language, { maxAge: A_YEAR_SECONDS })
	responseHeaders.append('set-cookie', line)
	const back = form.get('ke')
	return redirect(ownPath(typeof back === 'string' ? back : null) ?? '/', 303)
})

/** What a form that no page of ours sends is answered with; every other leads on. */
export default function Language() {
	const { titles, bodies } = useCopy().common.errors
	return (
		<main id="isi" className="page-width part">
			<Trouble status={400} title={titles[400]}>
				{bodies[400]}
			</Trouble>
		</main>
	)
}
