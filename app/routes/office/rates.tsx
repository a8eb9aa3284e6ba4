import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { listServiceRates } from '#app/domain/shipping/rate-versions.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { calendarDate, dateInMagetan, isCalendarDate } from '#app/shared/instant.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { RateTable } from './rate-table.tsx'

export const handle: PageHandle = { title: (copy) => copy.office.shipping.title }

export const loader = reads(surfaces.office.access, async ({ url, services: { db, clock } }) => {
	const { searchParams } = url
	const saved = searchParams.get('berlaku') ?? ''
	return {
		rates: await listServiceRates(db, dateInMagetan(clock.now())),
		savedFrom: isCalendarDate(saved) ? calendarDate(saved) : null,
		imported: Number(searchParams.get('dimuat') ?? 0) || 0,
	}
})

/** What every service asks for every zone, and the ways to change it. */
export default function Rates() {
	const { rates, savedFrom, imported } = useLoaderData<typeof loader>()
	const { office, calendar } = useCopy()
	const words = office.shipping
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={
					<>
						<TextLink to="/kantor/kemasan" className="self-center text-small">
							{office.packing.open}
						</TextLink>
						<TextLink to="/kantor/ongkir/pengaturan" className="self-center text-small">
							{office.settings.open}
						</TextLink>
						{rates.length > 0 &&
							[
								{ to: '/kantor/ongkir/tarif.xlsx', label: words.exportWorkbook },
								{ to: '/kantor/ongkir/tarif.csv', label: words.export },
							].map(({ to, label }) => (
								<TextLink key={to} to={to} reloadDocument className="self-center text-small">
									{label}
								</TextLink>
							))}
						<LinkButton to="/kantor/ongkir/impor" tone="secondary" size="small">
							{words.import}
						</LinkButton>
					</>
				}
			/>
			{imported > 0 && (
				<Notice tone="good" announce className="mb-8">
					{fill(words.imported, { count: imported })}
				</Notice>
			)}
			{savedFrom && (
				<Notice tone="good" announce className="mb-8">
					{fill(words.saved, { date: dayInWords(savedFrom, calendar) })}
				</Notice>
			)}
			{rates.length === 0 ? (
				<EmptyState
					title={words.emptyTitle}
					action={<LinkButton to="/kantor/ongkir/impor">{words.import}</LinkButton>}
				>
					{words.emptyText}
				</EmptyState>
			) : (
				<div className="flex flex-col gap-12">
					{rates.map((service) => (
						<RateTable key={service.code} service={service} />
					))}
				</div>
			)}
		</>
	)
}

export { StaffError as ErrorBoundary }
