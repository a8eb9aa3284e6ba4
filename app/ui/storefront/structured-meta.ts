import type { MetaFunction } from '@remix-run/node'

/**
 * The `meta` of a page whose loader returns `structured`: things made by `structured-data.ts`. All
 * else that stands in the head is made in one place (`page-head.tsx`).
 */
export const structuredMeta: MetaFunction = ({ data }) => {
	const { structured = [] } = (data ?? {}) as { structured?: readonly Record<string, never>[] }
	return structured.map((thing) => ({ 'script:ld+json': thing }))
}
