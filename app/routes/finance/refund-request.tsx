import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { readRefundRequest } from '#app/routes/office/read-refund-request.server.ts'
import { RefundRequestPage } from '#app/routes/office/refund-request-page.tsx'
import { readWish, requestSchema } from '#app/routes/office/refund-wish.server.ts'
import { StaffError } from '#app/ui/office/staff-error.tsx'

export const handle: PageHandle = { title: (copy) => copy.refunds.ask }

export const loader = reads(booksAccess, ({ params, url, services: { db } }) =>
	readRefundRequest(db, params.number ?? '', url),
)

export const action = writes(booksAccess, async ({ params, form, services, actor }) => {
	const chosen = readWish(form)
	if (!chosen || !('wish' in chosen)) throw unreadableInput()
	const parsed = parseForm(requestSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const number = params.number ?? ''
	const { refundId } = await requestRefund(
		services,
		{ number, wish: chosen.wish, ...parsed.value },
		actor,
	)
	return redirect(`/keuangan/pengembalian/${refundId}`, 303)
})

export default function RefundRequest() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const orderPath = `/keuangan/pesanan/${view.number}`
	return <RefundRequestPage view={view} answer={answer} orderPath={orderPath} />
}

export { StaffError as ErrorBoundary }
