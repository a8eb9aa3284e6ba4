import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { PictureUpload } from '#app/domain/pictures/upload.ts'
import { listUploads, nextUploadFor, waitingPictures } from '#app/domain/pictures/uploads.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

/** What stands in the address for each state. */
const NAMES = {
	waiting: 'menunggu',
	released: 'dipakai',
	rejected: 'ditolak',
	withdrawn: 'ditarik',
} as const
const states = ['waiting', 'released', 'rejected', 'withdrawn'] as const
const nowSchema = z.enum(['released', 'rejected', 'all-done']).nullable().catch(null)
const countSchema = z.coerce.number().int().min(1).max(99).nullable().catch(null)

export const handle: PageHandle = { title: (copy) => copy.pictures.queue.title }

export const loader = reads(surfaces.workshop.access, async ({ url, services: { db }, staff }) => {
	const asked = url.searchParams.get('tampil')
	const state = states.find((name) => NAMES[name] === asked) ?? 'waiting'
	const page = await listUploads(db, { state, cursor: pageAfterId(url) })
	return {
		state,
		...page,
		uploads: page.uploads.map(({ uploadedBy, decidedBy: _, takenBack: __, ...upload }) => ({
			...upload,
			isOwn: uploadedBy === staff.id,
		})),
		waiting: await waitingPictures(db, staff.id),
		first: await nextUploadFor(db, staff.id, ''),
		now: nowSchema.parse(url.searchParams.get('kabar')),
		sent: countSchema.parse(url.searchParams.get('terkirim') ?? '0'),
	}
})

/** What waits until somebody else has looked, and what became of the rest. */
export default function Pictures() {
	const { state, uploads, nextCursor, waiting } = useLoaderData<typeof loader>()
	const words = useCopy().pictures.queue
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<Start />} />
			<News />
			<FilterTabs
				label={words.filter}
				tabs={states.map((name) => ({
					to: name === 'waiting' ? '/bengkel/foto' : `/bengkel/foto?tampil=${NAMES[name]}`,
					label: words.filters[name],
					current: name === state,
					...(name === 'waiting' && { count: waiting.all }),
				}))}
			/>
			{uploads.length > 0 ? (
				<ul className="mt-5 grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
					{uploads.map((upload) => (
						<UploadCard key={upload.id} upload={upload} />
					))}
				</ul>
			) : (
				<EmptyState title={words.emptyTitle[state]}>{words.emptyText}</EmptyState>
			)}
			<Pager next={nextCursor} />
		</>
	)
}

function Start() {
	const { first } = useLoaderData<typeof loader>()
	const words = useCopy().pictures.queue
	if (first === null) return null
	return <LinkButton to={`/bengkel/foto/${first}`}>{words.start}</LinkButton>
}

function News() {
	const { now, sent, waiting } = useLoaderData<typeof loader>()
	const words = useCopy().pictures.queue
	const done = { released: words.releasedNow, rejected: words.rejectedNow, 'all-done': null }
	return (
		<div className="mb-6 flex flex-col gap-3">
			{sent && (
				<Notice tone="good" announce>
					{fill(words.sentNow, { count: sent })}
				</Notice>
			)}
			{now && (
				<Notice tone="good" announce>
					{done[now]} {waiting.theirs === 0 && words.allDone}
				</Notice>
			)}
			{waiting.theirs > 0 && <p>{fill(words.waitsForYou, { count: waiting.theirs })}</p>}
			{waiting.theirs === 0 && waiting.all > 0 && <p>{words.waitsForOthers}</p>}
		</div>
	)
}

type Listed = Pick<PictureUpload, 'id' | 'state' | 'subject' | 'uploadedAt' | 'reason'> & {
	isOwn: boolean
	uploaderName: string | null
}

function UploadCard({ upload }: { upload: Listed }) {
	const { pictures, calendar } = useCopy()
	const words = pictures.queue
	const { id, state, subject, isOwn, reason } = upload
	const to = `/bengkel/foto/${id}`
	return (
		<li className="flex flex-col overflow-hidden rounded-patch border border-line bg-surface">
			{state === 'rejected' || state === 'withdrawn' ? (
				<p className="grid aspect-square place-items-center bg-tile p-4 text-center text-caption text-muted">
					{reason}
				</p>
			) : (
				<img
					src={`${to}/sedang`}
					alt=""
					loading="lazy"
					className="aspect-square w-full bg-tile object-cover"
				/>
			)}
			<div className="flex flex-1 flex-col gap-1 p-3 text-small">
				<p className="break-words font-semibold">
					{fill(words.subjects[subject.kind], { id: subject.id })}
				</p>
				<p className="text-caption text-muted">
					{fill(words.by, {
						name: upload.uploaderName ?? words.someone,
						date: momentInWords(upload.uploadedAt, calendar, true),
					})}
				</p>
				<div className="mt-auto flex flex-wrap items-center justify-between gap-2 pt-2">
					<TextLink to={to} className="py-1 font-semibold">
						{state === 'waiting' && !isOwn ? words.check : words.look}
					</TextLink>
					{state === 'waiting' && isOwn && <Badge tone="plain">{words.own}</Badge>}
				</div>
			</div>
		</li>
	)
}

export { StaffError as ErrorBoundary }
