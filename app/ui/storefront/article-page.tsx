import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import type { PageWords } from '#app/copy/page-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { Breadcrumbs } from '#app/ui/kit/breadcrumbs.tsx'
import { Icon } from '#app/ui/kit/icon.tsx'
import { type ArticleName, articlePaths } from './article-paths.ts'
import { BraidBand } from './braid-band.tsx'
import { Prose, type ProseValues, Sentence } from './prose.tsx'

/** From so many parts on a page has a table of contents. */
const LONG = 4

type Titled = Pick<PageWords, 'title' | 'lead' | 'changed'> & {
	sections: readonly { readonly id: string; readonly title: string }[]
}

interface FrameProps {
	page: Titled
	/** pages that say more */
	related: readonly ArticleName[]
	values?: ProseValues
	/** what stands across the page, before where to read on */
	band?: ReactNode
	children: ReactNode
}

/** The frame of a page of text: its head, its contents, its parts, and where to read on. */
export function ArticleFrame({ page, related, values = {}, band, children }: FrameProps) {
	const { storefront, calendar, pages } = useCopy()
	const { nav } = storefront
	const changed = dayInWords(calendarDate(page.changed), calendar)
	return (
		<>
			<div className="page-width pt-3 pb-16 md:pt-5 md:pb-24">
				<Breadcrumbs
					label={nav.trail}
					crumbs={[{ label: nav.home, to: '/' }, { label: page.title }]}
				/>
				<header className="pt-4 md:pt-8">
					<h1 className="max-w-4xl font-display text-poster">{page.title}</h1>
					<p className="mt-5 max-w-3xl text-lead text-muted">
						<Sentence text={page.lead} values={values} />
					</p>
				</header>
				<div className="mt-10 grid items-start gap-x-16 gap-y-10 md:mt-14 lg:grid-cols-[15rem_minmax(0,1fr)]">
					{page.sections.length >= LONG ? <Contents sections={page.sections} /> : <div />}
					<div className="min-w-0">
						<div className="flex flex-col gap-12 md:gap-14">{children}</div>
						<p className="mt-12 text-caption text-muted">
							{fill(pages.frame.changed, { date: changed })}
						</p>
					</div>
				</div>
			</div>
			{band}
			<ReadOn related={related} bordered={band === undefined} />
		</>
	)
}

function Contents({ sections }: Pick<Titled, 'sections'>) {
	const { frame } = useCopy().pages
	return (
		<nav aria-labelledby="isi-halaman" className="screen-only text-small lg:sticky lg:top-8">
			<h2 id="isi-halaman" className="mb-2 font-bold">
				{frame.contents}
			</h2>
			<ol className="border-line border-l-2 sm:max-lg:columns-2">
				{sections.map(({ id, title }) => (
					<li key={id} className="break-inside-avoid">
						<a
							href={`#${id}`}
							className="-ml-0.5 block border-transparent border-l-2 py-1.5 pl-4 text-muted hover:border-terracotta hover:text-ink"
						>
							{title}
						</a>
					</li>
				))}
			</ol>
		</nav>
	)
}

function ReadOn({ related, bordered }: Pick<FrameProps, 'related'> & { bordered: boolean }) {
	const { pages } = useCopy()
	return (
		<section className="screen-only bg-sunken" aria-labelledby="baca-juga">
			{bordered && <BraidBand className="block" />}
			<div className="page-width py-10 md:py-14">
				<h2 id="baca-juga" className="font-display text-title">
					{pages.frame.related}
				</h2>
				<ul className="mt-5 grid gap-4 md:grid-cols-3">
					{related.map((name) => (
						<li
							key={name}
							className="group relative flex flex-col rounded-patch border border-line bg-surface p-5"
						>
							<Link
								to={articlePaths[name]}
								className="flex items-center justify-between gap-3 font-semibold decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
							>
								{pages[name].title}
								<Icon name="arrow-right" size={18} className="shrink-0 text-terracotta-ink" />
							</Link>
							<p className="mt-1.5 text-caption text-muted">{pages[name].description}</p>
						</li>
					))}
				</ul>
			</div>
		</section>
	)
}

interface PartProps {
	id: string
	title: string
	children: ReactNode
}

/** One part of a page of text, at an address of its own. */
export function ArticlePart({ id, title, children }: PartProps) {
	return (
		<section aria-labelledby={`${id}-judul`} id={id} className="scroll-mt-6">
			<h2 id={`${id}-judul`} className="mb-4 font-display text-heading">
				{title}
			</h2>
			{children}
		</section>
	)
}

interface Props {
	page: PageWords
	related: readonly ArticleName[]
	values?: ProseValues
	/** what stands below the words of a part, by the part's id */
	below?: Readonly<Record<string, ReactNode>>
	band?: ReactNode
}

/** A whole page of text. */
export function ArticlePage({ page, related, values = {}, below = {}, band }: Props) {
	return (
		<ArticleFrame page={page} related={related} values={values} band={band}>
			{page.sections.map(({ id, title, blocks }) => (
				<ArticlePart key={id} id={id} title={title}>
					<Prose blocks={blocks} values={values} />
					{below[id] && <div className="mt-8">{below[id]}</div>}
				</ArticlePart>
			))}
		</ArticleFrame>
	)
}
