import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deadlineInWords, momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { buyer } from '#app/domain/audit/actor.ts'
import { addLetter } from '#app/domain/complaints/add-letter.server.ts'
import { complaintSchema, letterSchema } from '#app/domain/complaints/complaint-form.ts'
import { complaintsOfOrder } from '#app/domain/complaints/complaints.server.ts'
import { noSuchComplaint } from '#app/domain/complaints/errors.ts'
import { openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { mayHappen } from '#app/domain/orders/life.ts'
import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { type WriteContext, writes } from '#app/http/writes.server.ts'
import { ComplaintThread } from '#app/ui/complaints/complaint-thread.tsx'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { ComplaintForm } from '#app/ui/storefront/complaint-form.tsx'
import { ComplaintReply } from '#app/ui/storefront/complaint-reply.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: string } | undefined)?.number
		if (!number) return copy.common.errors.titles[404]
		return fill(copy.complaints.page.title, { number })
	},
}

/** As secret as the order's own page. */
export const loader = reads(publicAccess, async ({ params, url, services, responseHeaders }) => {
	responseHeaders.set('cache-control', 'no-store')
	responseHeaders.set('referrer-policy', 'same-origin')
	responseHeaders.set('x-robots-tag', 'noindex')
	const { db, clock } = services
	const token = params.token ?? ''
	const order = await getOrderBy(db, 'token', token)
	const until = order.state === 'received' ? order.complaint_until : null
	const inTime = until === null || until > clock.now()
	const complaints = await complaintsOfOrder(db, order.id)
	return {
		number: order.number,
		own: `/pesanan/${token}`,
		mayOpen: inTime && mayHappen('complaint-opened', order.state),
		until,
		// Who of the staff wrote is not for buyers, and a loader can be asked without its page.
		complaints: complaints.map(({ letters, ...complaint }) => ({
			...complaint,
			letters: letters.map(({ id, isStaff, body, at }) => ({ id, isStaff, body, at })),
		})),
		sent: url.searchParams.has('terkirim'),
	}
})

export const action = writes(publicAccess, async (ctx) => {
	const token = ctx.params.token ?? ''
	if (ctx.form.get('intent') === 'reply') return await reply(ctx, token)
	const parsed = parseForm(complaintSchema, ctx.form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const photos = await photosIn(ctx.form)
	await openComplaint(ctx.services, { token, ...parsed.value, photos })
	return redirect(`/pesanan/${token}/keluhan?terkirim`, 303)
})

async function reply({ form, services }: WriteContext<typeof publicAccess>, token: string) {
	const parsed = parseForm(letterSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const complaintId = form.get('complaint')
	if (typeof complaintId !== 'string') throw noSuchComplaint()
	await addLetter(services, { complaintId, token, text: parsed.value.text }, buyer)
	return redirect(`/pesanan/${token}/keluhan?terkirim`, 303)
}

/** A field of files that was left empty is sent as one file of nothing. */
async function photosIn(form: FormData): Promise<Uint8Array[]> {
	const files = form.getAll('photos').filter((value) => value instanceof File)
	const filled = files.filter(({ size }) => size > 0)
	return await Promise.all(filled.map(async (file) => new Uint8Array(await file.arrayBuffer())))
}

export default function Complaint() {
	const { number, own, mayOpen, until, complaints, sent } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { complaints: words, calendar } = useCopy()
	const { page } = words
	const isOpen = complaints.some(({ outcome }) => outcome === null)
	return (
		<div className="page-width max-w-3xl pt-8 pb-20 md:pt-12">
			<TextLink to={own} className="text-small">
				{page.back}
			</TextLink>
			<h1 className="mt-3 font-display text-heading lining-nums">{fill(page.title, { number })}</h1>
			{sent && !answer && (
				<Notice tone="good" announce className="mt-6">
					{page.sent}
				</Notice>
			)}
			<RefusalNotice answer={answer} title={page.refusedTitle} className="mt-6" />
			{mayOpen && (
				<>
					<p className="mt-4 text-lead text-muted">{page.lead}</p>
					{until && (
						<p className="mt-2 text-small">
							{fill(page.until, { date: deadlineInWords(until, calendar) })}
						</p>
					)}
					<ComplaintForm action={`${own}/keluhan`} answer={answer} />
				</>
			)}
			{!mayOpen && !isOpen && <Notice className="mt-8">{page.notNow}</Notice>}
			{complaints.map((complaint) => (
				<section key={complaint.id} aria-labelledby={complaint.id} className="mt-10">
					<h2 id={complaint.id} className="font-display text-title">
						{words.kinds[complaint.kind]}
					</h2>
					<p className="mt-1 mb-5 flex flex-wrap items-center gap-x-4 gap-y-2 text-muted text-small">
						<span>
							{fill(page.opened, { date: momentInWords(complaint.openedAt, calendar, true) })}
						</span>
						<span>{fill(page.wished, { wish: words.wishes[complaint.wish] })}</span>
						{complaint.outcome && (
							<Badge tone={complaint.outcome === 'rejected' ? 'plain' : 'good'}>
								{words.outcomes[complaint.outcome]}
							</Badge>
						)}
					</p>
					<ComplaintThread
						letters={complaint.letters}
						photos={complaint.photos}
						photosAt={`${own}/keluhan/foto`}
						reader="buyer"
					/>
					{!complaint.outcome && (
						<ComplaintReply action={`${own}/keluhan`} complaint={complaint} answer={answer} />
					)}
				</section>
			))}
		</div>
	)
}

export { ShopError as ErrorBoundary }
