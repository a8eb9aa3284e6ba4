import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { TWO_PERSONS_ABOVE_SEN } from '#app/domain/orders/refund.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { readOrderBooks } from './read-order-books.server.ts'
import { RefundForm } from './refund-form.tsx'
import { RefundPreview } from './refund-preview.tsx'

/** Asked for and approved in one step: by the treasurer alone, up to the limit. */
const access = staffAccess('treasurer')

const refundSchema = z.object({
	reason: z.string().trim().min(5).max(300),
	sure: z.literal('ya'),
})

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: string } | undefined)?.number
		return number ? fill(copy.finance.refund.title, { number }) : copy.finance.home.title
	},
}

export const loader = reads(access, async ({ params, services }) =>
	readOrderBooks(services, params.number ?? ''),
)

export const action = writes(access, async ({ params, form, services, actor }) => {
	const parsed = parseForm(refundSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const number = params.number ?? ''
	const { reason } = parsed.value
	const { leftSen } = await refundChoices(services.db, number)
	if (leftSen > TWO_PERSONS_ABOVE_SEN) {
		const wish = { what: 'order' } as const
		const { refundId } = await requestRefund(services, { number, wish, reason }, actor)
		return redirect(`/keuangan/pengembalian/${refundId}`, 303)
	}
	await refundOrder(services, { number, reason }, actor)
	return redirect(`/keuangan/pesanan/${number}?diminta`, 303)
})

export default function Refund() {
	const order = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, finance } = useCopy()
	const words = finance.refund
	const orderPath = `/keuangan/pesanan/${order.number}`
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={fill(words.title, { number: order.number })}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.home, to: '/keuangan' },
						{ label: order.number, to: orderPath },
						{ label: finance.order.refundTitle },
					],
				}}
			/>
			{order.isRefundable ? (
				<>
					<RefundPreview order={order} />
					<RefundForm order={order} answer={answer} />
				</>
			) : (
				<EmptyState
					title={words.impossible}
					action={<LinkButton to={orderPath}>{words.cancel}</LinkButton>}
				>
					{words.impossibleText}
				</EmptyState>
			)}
		</div>
	)
}

export { StaffError as ErrorBoundary }
