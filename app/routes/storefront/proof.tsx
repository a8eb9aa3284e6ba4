import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { addProof } from '#app/domain/orders/by-hand/add-proof.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { ProofForm } from '#app/ui/storefront/proof-form.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: string } | undefined)?.number
		const { titles } = copy.common.errors
		return number ? fill(copy.storefront.paying.proofPage, { number }) : titles[404]
	},
}

/** As secret as the order's page: whoever has the link may show a proof for it. */
export const loader = reads(publicAccess, async ({ params, services, responseHeaders }) => {
	responseHeaders.set('cache-control', 'no-store')
	responseHeaders.set('referrer-policy', 'same-origin')
	responseHeaders.set('x-robots-tag', 'noindex')
	const token = params.token ?? ''
	const { order } = await getOrderPage(services.db, token)
	return { number: order.number, own: `/pesanan/${token}` }
})

export const action = writes(publicAccess, async ({ params, form, services }) => {
	const token = params.token ?? ''
	const picture = form.get('picture')
	if (!(picture instanceof File) || picture.size === 0) {
		return faulty({ typed: {}, faults: { picture: 'required' } })
	}
	await addProof(services, { token, picture: new Uint8Array(await picture.arrayBuffer()) })
	return redirect(`/pesanan/${token}`, 303)
})

export default function Proof() {
	const { number, own } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { paying: words } = useCopy().storefront
	return (
		<div className="page-width pt-8 pb-20 md:pt-12">
			<h1 className="font-display text-heading lining-nums">{fill(words.proofPage, { number })}</h1>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mt-6" />
			<p className="mt-2 mb-6 max-w-reading text-muted">{words.proofLead}</p>
			<ProofForm own={own} errors={answer?.faults.picture ? [words.proofMissing] : undefined} />
			<p className="mt-8">
				<TextLink to={own}>{words.back}</TextLink>
			</p>
		</div>
	)
}

export { ShopError as ErrorBoundary }
