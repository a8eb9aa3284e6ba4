import { type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { wrongCredentials } from '#app/domain/staff/errors.ts'
import { LONGEST_PASSWORD } from '#app/domain/staff/password.ts'
import { signIn } from '#app/domain/staff/sign-in.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { ownPath } from '#app/http/return-path.ts'
import { homePathOf } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { DoorFrame } from '#app/ui/office/door-frame.tsx'

const credentialsSchema = z.object({
	email: z.string().trim().min(1).max(254),
	password: z.string().min(1).max(LONGEST_PASSWORD),
	ke: z.string().optional(),
})

export const handle: PageHandle = { title: (copy) => copy.session.signIn.title }

export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex' }]

export const loader = reads(publicAccess, async ({ url, staff, responseHeaders }) => {
	responseHeaders.set('cache-control', 'no-store')
	const returnTo = ownPath(url.searchParams.get('ke'))
	if (staff) throw redirect(returnTo ?? homePathOf(staff.role))
	return { returnTo }
})

export const action = writes(
	publicAccess,
	async ({ request, form, address, services, responseHeaders }) => {
		const parsed = parseForm(credentialsSchema, form)
		// Whatever is not a pair of address and password is a wrong one.
		if (!('value' in parsed)) throw wrongCredentials()
		const { email, password, ke } = parsed.value
		const userAgent = request.headers.get('user-agent')?.slice(0, 300) ?? ''
		const session = await signIn(services, { email, password, address, userAgent })
		for (const line of session.cookies) responseHeaders.append('set-cookie', line)
		return redirect(ownPath(ke ?? null) ?? homePathOf(session.staff.role), 303)
	},
)

export default function SignIn() {
	const { returnTo } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { signIn: words } = useCopy().session
	return (
		<DoorFrame title={words.title} lead={words.lead}>
			<RefusalNotice answer={answer} className="mb-5" />
			<form method="post" action="/masuk" className="flex flex-col gap-5">
				{returnTo && <input type="hidden" name="ke" value={returnTo} />}
				<TextField
					id="email"
					name="email"
					type="email"
					label={words.email}
					defaultValue={answer?.typed.email}
					autoComplete="username"
					maxLength={254}
					required
				/>
				<TextField
					id="password"
					name="password"
					type="password"
					label={words.password}
					autoComplete="current-password"
					maxLength={LONGEST_PASSWORD}
					required
				/>
				<Button size="large" wide>
					{words.submit}
				</Button>
			</form>
			<p className="mt-6 text-muted text-small">{words.forgotten}</p>
			<p className="mt-2 text-small">
				<Link to="/" className="text-link">
					{words.shop}
				</Link>
			</p>
		</DoorFrame>
	)
}
