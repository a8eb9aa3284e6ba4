import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { mayReopen } from '#app/domain/messages/message-state.ts'
import { reopenMessage } from '#app/domain/messages/reopen-message.server.ts'
import { revealMessage } from '#app/domain/messages/reveal-message.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { MessageStateBadge } from './message-state-badge.tsx'

const access = staffAccess('admin')

export const handle: PageHandle = { title: (copy) => copy.messages.staff.title }

export const loader = reads(access, async ({ params, url, services, actor }) => {
	const message = await revealMessage(services, { id: params.id ?? '' }, actor)
	const { facts, ...rest } = message
	const { subject, text } = services.writeMail(facts, message.language)
	return {
		...rest,
		kind: facts.kind,
		subject,
		text,
		mayRetry: mayReopen(message.state) && services.mailSender !== null,
		retried: url.searchParams.has('diulang'),
	}
})

export const action = writes(access, async ({ params, services, actor }) => {
	const id = params.id ?? ''
	await reopenMessage(services, { id }, actor)
	return redirect(`/admin/surat/${id}?diulang`, 303)
})

export default function Message() {
	const message = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const words = useCopy().messages.staff
	return (
		<>
			<PageHeader
				title={message.subject}
				trail={{
					label: words.trail,
					crumbs: [{ label: words.title, to: '/admin/surat' }, { label: message.about }],
				}}
			/>
			{message.retried && message.state !== 'failed' && (
				<Notice tone="good" announce className="mb-6">
					{words.retried}
				</Notice>
			)}
			<RefusalNotice title={words.refusedTitle} answer={answer} className="mb-6" />
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<Section title={words.asHtml}>
					<iframe
						title={words.asHtml}
						src={`/admin/surat/${message.id}/isi`}
						sandbox=""
						referrerPolicy="no-referrer"
						className="mt-4 h-[44rem] w-full rounded-patch border border-line"
					/>
				</Section>
				<div className="flex min-w-0 flex-col gap-10">
					<Facts />
					<Section title={words.asText}>
						<pre className="mt-4 whitespace-pre-wrap break-words text-caption">{message.text}</pre>
					</Section>
				</div>
			</div>
		</>
	)
}

/** To whom it goes, how it stands, and what to do about it. */
function Facts() {
	const message = useLoaderData<typeof loader>()
	const words = useCopy().messages.staff
	const { sentAt, lastError, state } = message
	return (
		<Section title={words.kinds[message.kind]}>
			<DefinitionList
				items={[
					{ term: words.state, detail: <MessageStateBadge state={state} /> },
					{ term: words.recipient, detail: message.recipient },
					{ term: words.language, detail: words.languages[message.language] },
					{ term: words.queuedAt, detail: <DateTime at={message.queuedAt} /> },
					{ term: words.attempts, detail: message.attempts },
					...(sentAt ? [{ term: words.sentAt, detail: <DateTime at={sentAt} /> }] : []),
					...(state === 'queued' && message.attempts > 0
						? [{ term: words.nextAttempt, detail: <DateTime at={message.nextAttemptAt} /> }]
						: []),
					...(lastError ? [{ term: words.lastError, detail: lastError }] : []),
				]}
			/>
			{message.mayRetry && (
				<Form method="post" className="mt-4">
					<Button>{words.retry}</Button>
				</Form>
			)}
		</Section>
	)
}
