import { useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { isBookName } from '#app/domain/bookkeeping/books.ts'
import { bookNamed, cashBook } from '#app/domain/bookkeeping/cash-books.server.ts'
import type { BookKey } from '#app/domain/ledger/days/account-books.server.ts'
import { standingOf } from '#app/domain/periods/report-standings.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { isCalendarDate } from '#app/shared/instant.ts'
import { inLanguage, type Language, type Text } from '#app/shared/text.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { BookTable } from './book-table.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { DownloadsOf } from './downloads-of.tsx'
import { nameSources } from './name-sources.server.ts'
import { StandingLine } from './standing-line.tsx'

const PAGE = 100

export const handle: PageHandle = {
	title: (copy, data) => {
		const name = (data as { name?: string } | undefined)?.name ?? ''
		return isBookName(name) ? copy.books.names[name] : `${copy.books.nav} ${name}`
	},
}

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock } }) => {
		const named = await bookNamed(db, params.book ?? '')
		const days = chosenDays(url, clock)
		const after = keyIn(url.searchParams.get(PAGE_KEY) ?? '')
		const book = await cashBook(db, { ...days, book: named, after, limit: PAGE })
		const next = book.next && `${book.next.day}.${book.next.number}`
		return {
			...days,
			...book,
			rows: await nameSources(db, book.rows),
			accounts: named.accounts,
			title: named.title,
			next,
			isFirst: after === null,
			standing: await standingOf(db, named.name, days),
		}
	},
)

/** The key of a following page: the day and the number of the last row before it. */
function keyIn(text: string): BookKey | null {
	const [, day = '', number = ''] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})$/.exec(text) ?? []
	return isCalendarDate(day) ? { day, number: Number(number) } : null
}

export default function BookPage() {
	const book = useLoaderData<typeof loader>()
	const { books: words, office, calendar } = useCopy()
	const language = useLanguage()
	const { name, title, from, to } = book
	const called = isBookName(name) ? words.names[name] : titleOf(name, title, language)
	const about = isBookName(name) ? words.abouts[name] : words.accountAbout
	const days = fill(words.days, { from: dayInWords(from, calendar), to: dayInWords(to, calendar) })
	const accounts = book.accounts.map((one) => `${one.code} ${inLanguage(one.name, language)}`)
	const query = `dari=${from}&sampai=${to}`
	return (
		<>
			<PageHeader
				title={called}
				lead={`${about} ${fill(words.accounts, { accounts: accounts.join(', ') })}`}
				trail={{
					label: office.trail,
					crumbs: [{ label: words.title, to: `/keuangan/buku?${query}` }, { label: called }],
				}}
				actions={<PrintButton />}
			/>
			<DaysForm from={from} to={to} isFaulty={book.isFaulty} />
			<StandingLine standing={book.standing} />
			<BookTable
				caption={fill(words.rowCaption, { book: called, days })}
				book={book}
				isFirst={book.isFirst}
			/>
			<Pager next={book.next} />
			<DownloadsOf name={name} query={query} hasPaper />
		</>
	)
}

/** What the book of an account alone is called. */
function titleOf(code: string, title: Text | null, language: Language): string {
	return title ? `${code} ${inLanguage(title, language)}` : code
}

export { StaffError as ErrorBoundary }
