import { rule } from './rule.ts'
import { allSources, type Fault, importsOf, type Source } from './source.ts'

const PART = /^app\/copy\/id\/(\w+)-part\.ts$/
const PAGE = /^app\/routes\/(finance|workshop|office|admin)\/.*\.tsx$/
/** What stays on the server, or is no page's own way to its words. */
const ELSEWHERE = /\.server\.tsx?$|^app\/(copy|domain|shared)\//
const USED = /(?:\bcopy|useCopy\(\))\.(\w+)/g
const TAKEN = /\{([\w\s:,]+)\} = (?:copy|useCopy\(\))(?![.\w])/g

/** Which part each group of words belongs to: `treasury` → `finance`. */
function partsOfWords(): Map<string, string> {
	return new Map(
		allSources().flatMap(({ path, text }) => {
			const [, part] = PART.exec(path) ?? []
			if (!part) return []
			return [...text.matchAll(/^\t(\w+),$/gm)].map(([, words]) => [words ?? '', part] as const)
		}),
	)
}

function* wordsUsedIn({ text }: Source): Generator<string> {
	for (const [, words] of text.matchAll(USED)) if (words) yield words
	for (const [, taken] of text.matchAll(TAKEN)) {
		for (const one of taken?.split(',') ?? []) yield one.split(':')[0]?.trim() ?? ''
	}
}

/** A page and every file of ours that comes to the browser with it. */
function reachOf(page: Source, files: ReadonlyMap<string, Source>): Set<Source> {
	const reach = new Set<Source>()
	const left = [page]
	for (let file = left.pop(); file; file = left.pop()) {
		if (reach.has(file) || ELSEWHERE.test(file.path)) continue
		reach.add(file)
		for (const { target, isTypeOnly } of importsOf(file)) {
			const next = target && !isTypeOnly && files.get(target)
			if (next) left.push(next)
		}
	}
	return reach
}

rule('a page of the staff says nothing that its browser has not fetched', {
	check: (sources) => {
		const files = new Map(sources.map((file) => [file.path, file]))
		const parts = partsOfWords()
		const faults = new Set<Fault>()
		for (const page of sources) {
			const [, surface] = PAGE.exec(page.path) ?? []
			if (!surface) continue
			for (const file of reachOf(page, files)) {
				for (const words of wordsUsedIn(file)) {
					const part = parts.get(words)
					if (!part || part === surface) continue
					faults.add(`${file.path} says \`${words}\` of ${part} on ${page.path}`)
				}
			}
		}
		return [...faults]
	},
	broken: {
		'app/routes/office/lots.tsx': 'const words = useCopy().treasury',
		'app/routes/admin/home.tsx': 'const { admin, stock: words } = useCopy()',
		'app/routes/workshop/lot.tsx': 'const title = (copy) => copy.finance.home.title',
		'app/routes/finance/home.tsx': 'const words = useCopy().search',
	},
	kept: {
		'app/routes/finance/home.tsx': 'const { treasury, common } = useCopy()',
		'app/routes/storefront/search.tsx': 'const words = useCopy().search',
	},
})
