import { useCopy } from '#app/copy/use-copy.ts'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

export const loader = reads(publicAccess, async () => null)

export default function SignIn() {
	return <h1>{useCopy().session.signIn.title}</h1>
}
