import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requestRefund } from '#app/domain/orders/refunds/request-refund.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { readRefundRequest } from './read-refund-request.server.ts'
import { RefundRequestPage } from './refund-request-page.tsx'
import { readWish, requestSchema } from './refund-wish.server.ts'

const { access } = surfaces.office

export const handle: PageHandle = { title: (copy) => copy.refunds.ask }

export const loader = reads(access, ({ params, url, services: { db } }) =>
	readRefundRequest(db, params.number ?? '', url),
)

export const action = writes(access, async ({ params, form, services, actor }) => {
	const chosen = readWish(form)
	if (!chosen || !('wish' in chosen)) throw unreadableInput()
	const parsed = parseForm(requestSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const number = params.number ?? ''
	await requestRefund(services, { number, wish: chosen.wish, ...parsed.value }, actor)
	return redirect(`/kantor/pesanan/${number}?diminta`, 303)
})

export default function RefundRequest() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const orderPath = `/kantor/pesanan/${view.number}`
	return <RefundRequestPage view={view} answer={answer} orderPath={orderPath} />
}

export { StaffError as ErrorBoundary }
