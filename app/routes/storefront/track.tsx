import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { noSuchPair } from '#app/domain/orders/errors.ts'
import { revealOrder } from '#app/domain/orders/reveal-order.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { Prose } from '#app/ui/storefront/prose.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

const LONGEST = 40

const pairSchema = z.object({
	nomor: z.string().max(LONGEST),
	telepon: z.string().max(LONGEST),
})

export const handle: PageHandle = {
	title: (copy) => copy.storefront.track.title,
	description: (copy) => copy.storefront.track.description,
}

export const loader = reads(publicAccess, async ({ url }) => ({
	number: url.searchParams.get('nomor')?.slice(0, LONGEST) ?? '',
}))

/** Leads to the order's own page; what is no pair of numbers is a wrong one. */
export const action = writes(publicAccess, async ({ form, address, services }) => {
	const parsed = parseForm(pairSchema, form)
	if (!('value' in parsed)) throw noSuchPair()
	const { nomor: number, telepon: phone } = parsed.value
	const { token } = await revealOrder(services, { number, phone, address })
	return redirect(`/pesanan/${token}`, 303)
})

/** Where a buyer without the order's link finds it again. */
export default function Track() {
	const { number } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { nav, track: words } = useCopy().storefront
	return (
		<div className="page-width pt-3 pb-20 md:pt-5 md:pb-28">
			<Breadcrumbs
				label={nav.trail}
				crumbs={[{ label: nav.home, to: '/' }, { label: words.title }]}
			/>
			<header className="pt-4 pb-8 md:pt-8">
				<h1 className="font-display text-poster">{words.title}</h1>
				<p className="mt-5 max-w-reading text-lead text-muted">{words.lead}</p>
			</header>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-8 max-w-lg" />
			<Form method="post" action="/lacak" className="flex max-w-lg flex-col items-start gap-5">
				<TextField
					id="nomor"
					name="nomor"
					label={words.number}
					hint={words.numberHint}
					defaultValue={answer?.typed?.nomor ?? number}
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					maxLength={LONGEST}
					required
					className="w-full"
				/>
				<TextField
					id="telepon"
					name="telepon"
					type="tel"
					label={words.phone}
					defaultValue={answer?.typed?.telepon}
					autoComplete="tel"
					maxLength={LONGEST}
					required
					className="w-full"
				/>
				<Button size="large">{words.submit}</Button>
			</Form>
			<div className="mt-10 max-w-lg text-muted text-small">
				<Prose blocks={[words.lost]} />
			</div>
		</div>
	)
}

export { ShopError as ErrorBoundary }
