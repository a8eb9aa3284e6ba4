import { publicAccess } from '#app/http/access.ts'
import { noSuchPage } from '#app/http/errors.ts'
import { reads } from '#app/http/reads.server.ts'

/** Every address that is nobody's: a real page, so that its error page knows the language. */
export const loader = reads(publicAccess, async () => {
	throw noSuchPage()
})

export default function NotFound() {
	return null
}
