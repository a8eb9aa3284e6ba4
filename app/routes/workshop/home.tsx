import { Link, useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { soldWithoutPicture } from '#app/domain/catalogue/withdrawals/pictureless.server.ts'
import { waitingPictures } from '#app/domain/pictures/uploads.server.ts'
import { countAdjustmentsAsked } from '#app/domain/stock/adjustments/adjustments.server.ts'
import { listLots } from '#app/domain/stock/lots.server.ts'
import { openOpnames } from '#app/domain/stock/opname/opnames.server.ts'
import { listShortages } from '#app/domain/stock/shortages.server.ts'
import { agreementAlarms } from '#app/domain/workshop/agreements/partner-records.server.ts'
import { countBatchesWaiting } from '#app/domain/workshop/batches/batch-pages.server.ts'
import { productionUntil } from '#app/domain/workshop/production/weeks.server.ts'
import { sessionsBetween } from '#app/domain/workshop/sessions/sessions.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { ShortageList } from '#app/routes/office/shortage-list.tsx'
import { dateInMagetan } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { LotTable } from './lot-table.tsx'
import { ProductionChart } from './production-chart.tsx'

const SHOWN = 8
const LOW_SHOWN = 6
const WEEKS = 13

export const handle: PageHandle = { title: (copy) => copy.workshop.home.title }

export const loader = reads(
	surfaces.workshop.access,
	async ({ services: { db, clock }, staff }) => {
		const today = dateInMagetan(clock.now())
		const { lots } = await listLots(db, { cursor: null, limit: SHOWN })
		return {
			today,
			lots,
			batches: await countBatchesWaiting(db),
			pictures: await waitingPictures(db, staff.id),
			pictureless: await soldWithoutPicture(db),
			asked: await countAdjustmentsAsked(db),
			opnames: (await openOpnames(db)).map(({ number }) => number),
			agreements: (await agreementAlarms(db, today)).length,
			sessions: (await sessionsBetween(db, today, today)).filter(
				({ state }) => state !== 'cancelled',
			),
			shortages: (await listShortages(db)).slice(0, LOW_SHOWN),
			production: await productionUntil(db, today, WEEKS),
		}
	},
)

/** The day in the workshop: what waits for somebody, what runs low, and what was made. */
export default function Home() {
	const { today, lots, shortages, production } = useLoaderData<typeof loader>()
	const { workshop, workshopHome: words, calendar } = useCopy()
	return (
		<>
			<PageHeader
				title={workshop.home.title}
				lead={fill(workshop.home.lead, { date: dayInWords(today, calendar) })}
			/>
			<Pictureless />
			<Tiles />
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
				<Sessions />
				<Section title={words.low}>
					{shortages.length > 0 ? (
						<ShortageList shortages={shortages} />
					) : (
						<p className="py-3 text-muted text-small">{words.enough}</p>
					)}
				</Section>
			</div>
			<Section
				title={words.production}
				lead={words.productionLead}
				action={<TextLink to="/bengkel/produksi">{words.seeProduction}</TextLink>}
				className="mt-10"
			>
				{production.cohorts.length > 0 ? (
					<div className="mt-4">
						<ProductionChart production={production} />
					</div>
				) : (
					<p className="py-3 text-muted text-small">{words.noProduction}</p>
				)}
			</Section>
			<Section
				title={workshop.home.lastLots}
				action={<TextLink to="/bengkel/lot">{workshop.home.seeAll}</TextLink>}
				className="mt-10"
			>
				{lots.length > 0 ? (
					<LotTable lots={lots} />
				) : (
					<EmptyState level={3} title={workshop.lots.emptyTitle}>
						{workshop.lots.emptyText}
					</EmptyState>
				)}
			</Section>
		</>
	)
}

/** What is on sale without a picture, because the last of it was taken back. */
function Pictureless() {
	const { pictureless } = useLoaderData<typeof loader>()
	const { workshopHome: words } = useCopy()
	const language = useLanguage()
	if (pictureless.length === 0) return null
	return (
		<Notice tone="warn" title={words.pictureless} className="mb-6">
			<p>{words.picturelessLead}</p>
			<ul className="mt-1 flex flex-wrap gap-x-5">
				{pictureless.map(({ slug, name }) => (
					<li key={slug} className="min-w-0 break-words">
						<TextLink to={`/bengkel/produk/${slug}`} className="inline-flex min-h-11 items-center">
							{inLanguage(name, language)}
						</TextLink>
					</li>
				))}
			</ul>
		</Notice>
	)
}

function Sessions() {
	const { sessions } = useLoaderData<typeof loader>()
	const { workshopHome: words } = useCopy()
	const language = useLanguage()
	return (
		<Section title={words.sessions}>
			{sessions.length > 0 ? (
				<ul className="divide-y divide-line text-small">
					{sessions.map(({ id, cohort, startsAt, place }) => (
						<li key={id} className="py-2.5">
							<TextLink to={`/bengkel/pertemuan/${id}`} className="font-semibold">
								{inLanguage(cohort.name, language)}
							</TextLink>
							<span className="block text-muted">
								{[startsAt?.replace(':', '.'), place].filter(Boolean).join(' · ')}
							</span>
						</li>
					))}
				</ul>
			) : (
				<p className="py-3 text-muted text-small">{words.noSessions}</p>
			)}
		</Section>
	)
}

function useTiles() {
	const { asked, opnames, agreements, sessions, batches, pictures } = useLoaderData<typeof loader>()
	const { workshopHome: words } = useCopy()
	const [only] = opnames.length === 1 ? opnames : []
	const unmarked = sessions.filter(({ state }) => state === 'planned').length
	return [
		{
			to: '/bengkel/pertemuan',
			label: words.attendance,
			count: unmarked,
			note: words.attendanceNote,
		},
		{
			to: '/bengkel/batch?keadaan=submitted',
			label: words.toSign,
			count: batches.toSign,
			note: words.toSignNote,
		},
		{
			to: '/bengkel/batch?bahan=belum',
			label: words.bare,
			count: batches.bare,
			note: words.bareNote,
		},
		{
			to: '/bengkel/batch?keadaan=signed',
			label: words.toAccept,
			count: batches.toAccept,
			note: words.toAcceptNote,
		},
		{
			to: '/bengkel/foto',
			label: words.pictures,
			count: pictures.all,
			note: words.picturesNote,
		},
		{
			to: '/bengkel/stok?tampil=menunggu',
			label: words.adjustments,
			count: asked,
			note: words.adjustmentsNote,
		},
		{
			to: only === undefined ? '/bengkel/opname' : `/bengkel/opname/${only}`,
			label: words.counting,
			count: opnames.length,
			note: words.countingNote,
		},
		{
			to: '/bengkel/mitra',
			label: words.agreements,
			count: agreements,
			note: words.agreementsNote,
		},
	]
}

/** What waits for somebody, each leading to its list. */
function Tiles() {
	const { workshopHome: words } = useCopy()
	const tiles = useTiles()
	return (
		<nav aria-label={words.todayTitle}>
			<ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
				{tiles.map(({ to, label, count, note }) => (
					<li key={to} className="min-w-0">
						<Link
							to={to}
							className="flex h-full flex-col gap-1 rounded-patch border-[1.5px] border-edge bg-surface px-4 py-4 hover:border-ink"
						>
							<span className="font-semibold text-small">{label}</span>
							<span
								className={classes('figures font-bold text-heading', count === 0 && 'text-muted')}
							>
								{count}
							</span>
							<span className="text-caption text-muted">{count === 0 ? words.none : note}</span>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}

export { StaffError as ErrorBoundary }
