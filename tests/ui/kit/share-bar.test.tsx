import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { rupiah } from '#app/shared/money.ts'
import { inOrder, ShareBar } from '#app/ui/kit/share-bar.tsx'

const parts = [
	{ party: 'material' as const, amountSen: rupiah(20_000) },
	{ party: 'partner' as const, amountSen: rupiah(0) },
	{ party: 'maker' as const, amountSen: rupiah(60_000) },
	{ party: 'pnbp' as const, amountSen: rupiah(20_000) },
]

describe('the share bar', () => {
	it('shows the makers first and leaves out whoever gets nothing', () => {
		expect(inOrder(parts).map((part) => part.party)).toEqual(['maker', 'pnbp', 'material'])
	})

	it('gives each party a length in proportion to its amount', () => {
		const markup = renderToStaticMarkup(<ShareBar parts={parts} />)
		const lengths = [...markup.matchAll(/<rect x="\d+" width="(\d+)"/g)].map((m) => m[1])
		expect(lengths).toEqual(['600', '200', '200'])
	})

	it('carries no style attribute, which the content security policy refuses', () => {
		expect(renderToStaticMarkup(<ShareBar parts={parts} />)).not.toContain('style=')
	})
})
