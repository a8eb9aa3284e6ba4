import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { signOut } from '#app/domain/staff/sign-out.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { homePathOf } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { DoorFrame } from '#app/ui/office/door-frame.tsx'

export const handle: PageHandle = { title: (copy) => copy.session.signOut.title }

/** Asks first: a link somewhere else must not be able to end a session. */
export const loader = reads(publicAccess, async ({ staff, responseHeaders }) => {
	responseHeaders.set('cache-control', 'no-store')
	if (!staff) throw redirect('/masuk')
	return { name: staff.name, home: homePathOf(staff.role) }
})

/** Public, because somebody whose session has ended meanwhile wants to be gone all the same. */
export const action = writes(publicAccess, async ({ request, services, responseHeaders }) => {
	for (const line of await signOut(services, request.headers)) {
		responseHeaders.append('set-cookie', line)
	}
	return redirect('/masuk', 303)
})

export default function SignOut() {
	const { name, home } = useLoaderData<typeof loader>()
	const { signOut: words } = useCopy().session
	return (
		<DoorFrame title={words.title} lead={fill(words.lead, { name })}>
			<form method="post" action="/keluar" className="flex flex-wrap gap-3">
				<Button>{words.submit}</Button>
				<LinkButton to={home} tone="secondary">
					{words.stay}
				</LinkButton>
			</form>
		</DoorFrame>
	)
}
