import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { revokePicture } from '#app/domain/catalogue/withdrawals/revoke-picture.server.ts'
import { rejectPicture } from '#app/domain/pictures/reject-picture.server.ts'
import { releasePicture } from '#app/domain/pictures/release-picture.server.ts'
import { pictureLooks } from '#app/domain/pictures/upload.ts'
import { getUpload, nextUploadFor, peopleShownOn } from '#app/domain/pictures/uploads.server.ts'
import { forgetWithdrawn } from '#app/domain/pictures/withdrawals/forget-withdrawn.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { codesIn } from './maker-codes.ts'
import { RejectForm, ReleaseForm, TakeBackForm } from './picture-decision.tsx'

export const handle: PageHandle = { title: (copy) => copy.pictures.queue.title }

export const loader = reads(
	surfaces.workshop.access,
	async ({ params, url, services: { db }, staff }) => {
		const { uploadedBy, decidedBy: _, takenBack, ...upload } = await getUpload(db, params.id ?? '')
		const isOwn = uploadedBy === staff.id
		const people = await peopleShownOn(db, upload.id)
		const taken = takenBack && { cause: takenBack.cause, at: takenBack.at }
		return {
			upload: { ...upload, takenBack: taken },
			isOwn,
			people,
			decidedNow: url.searchParams.get('kabar'),
		}
	},
)

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor, staff }) => {
		const uploadId = params.id ?? ''
		const typed = typedIn(form)
		const isRelease = typed.intent === 'release'
		if (typed.intent === 'take-back') {
			await revokePicture(services, { uploadId, reason: typed.reason ?? '' }, actor)
			await forgetWithdrawn(services)
			return redirect(`/bengkel/foto/${uploadId}?kabar=withdrawn`, 303)
		}
		if (isRelease) {
			const looks = pictureLooks.filter((look) => form.get(look) === 'on')
			await releasePicture(services, { uploadId, looks, makerCodes: peopleIn(typed) }, actor)
		} else {
			await rejectPicture(services, { uploadId, reason: typed.reason ?? '' }, actor)
		}
		const news = `?kabar=${isRelease ? 'released' : 'rejected'}`
		const next = await nextUploadFor(services.db, staff.id, uploadId)
		return redirect(`/bengkel/foto${next ? `/${next}` : ''}${news}`, 303)
	},
)

/** Whose hands or work can be told from it; null where nobody has said. */
function peopleIn({ shows, people = '' }: Readonly<Record<string, string>>): string[] | null {
	if (shows === 'nobody') return []
	const codes = codesIn(people)
	return shows === 'somebody' && codes.length > 0 ? codes : null
}

/** One picture, as large as it is, and what is decided about it. */
export default function Picture() {
	const { upload, isOwn, decidedNow } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { pictures, workshop, office } = useCopy()
	const { queue, one: words } = pictures
	const subject = fill(queue.subjects[upload.subject.kind], { id: upload.subject.id })
	const title = fill(words.title, { subject })
	const told = { released: queue.releasedNow, withdrawn: queue.withdrawnNow }
	return (
		<>
			<PageHeader
				title={title}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: workshop.nav.home, to: '/bengkel' },
						{ label: queue.title, to: '/bengkel/foto' },
						{ label: subject },
					],
				}}
			/>
			{decidedNow && !answer && (
				<Notice tone="good" announce className="mb-6">
					{told[decidedNow as keyof typeof told] ?? queue.rejectedNow}
				</Notice>
			)}
			<div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
				<Preview />
				<div className="flex flex-col gap-8">
					{upload.state === 'waiting' && isOwn && (
						<Notice title={words.ownTitle}>{words.ownText}</Notice>
					)}
					{upload.state === 'waiting' && !isOwn && (
						<>
							<ReleaseForm key={upload.id} answer={answer} />
							<RejectForm key={`${upload.id}-reject`} answer={answer} />
						</>
					)}
					<Facts />
					{upload.state === 'released' && <TakeBackForm answer={answer} />}
				</div>
			</div>
		</>
	)
}

function Preview() {
	const { upload } = useLoaderData<typeof loader>()
	const words = useCopy().pictures.one
	if (upload.state === 'rejected' || upload.state === 'withdrawn')
		return <Notice>{words.gone}</Notice>
	const full = `/bengkel/foto/${upload.id}/besar`
	return (
		<div>
			<a href={full} target="_blank" rel="noreferrer" className="block cursor-zoom-in">
				<img
					src={full}
					alt={words.alt}
					width={upload.width}
					height={upload.height}
					className="h-auto max-h-[80svh] w-full rounded-patch bg-tile object-contain"
				/>
			</a>
			<TextLink to={full} reloadDocument className="mt-2 inline-block py-1 text-small">
				{words.larger}
			</TextLink>
		</div>
	)
}

function Facts() {
	const { upload, people } = useLoaderData<typeof loader>()
	const { queue, one: words } = useCopy().pictures
	const { facts } = words
	const { state, subject, reason, decidedAt, takenBack } = upload
	const tones = { waiting: 'info', released: 'good', rejected: 'bad', withdrawn: 'bad' } as const
	const wasReleased = state === 'released' || state === 'withdrawn'
	return (
		<Section
			title={words.states[state]}
			action={<Badge tone={tones[state]}>{words.states[state]}</Badge>}
		>
			<DefinitionList
				compact
				items={[
					{
						term: facts.subject,
						detail: fill(queue.subjects[subject.kind], { id: subject.id }),
					},
					{
						term: facts.uploaded,
						detail: (
							<>
								{upload.uploaderName ?? queue.someone}, <DateTime at={upload.uploadedAt} />
							</>
						),
					},
					{ term: facts.size, detail: `${upload.width} × ${upload.height}` },
					...(decidedAt
						? [
								{
									term: facts.decided,
									detail: (
										<>
											{upload.deciderName ?? queue.someone}, <DateTime at={decidedAt} />
											{wasReleased && (
												<span className="block text-caption text-muted">{facts.checked}</span>
											)}
										</>
									),
								},
							]
						: []),
					...(wasReleased
						? [{ term: facts.people, detail: people.join(', ') || facts.nobody }]
						: []),
					...(takenBack
						? [
								{
									term: facts.takenBack,
									detail: (
										<>
											{upload.takerName ?? queue.someone}, <DateTime at={takenBack.at} />
											{takenBack.cause === 'consent' && (
												<span className="block text-caption text-muted">{facts.byConsent}</span>
											)}
										</>
									),
								},
							]
						: []),
					...(reason ? [{ term: facts.reason, detail: reason }] : []),
				]}
			/>
		</Section>
	)
}

export { StaffError as ErrorBoundary }
