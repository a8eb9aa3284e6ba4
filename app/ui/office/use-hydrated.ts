import { useSyncExternalStore } from 'react'

const neverChanges = () => () => {}

/**
 * For what needs JavaScript: it keeps its place until it can be used, so that nothing moves under
 * somebody's finger, and takes none where there is no JavaScript.
 */
export const UNTIL_HYDRATED = 'invisible noscript:hidden'

/** True once the page lives in a browser. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		neverChanges,
		() => true,
		() => false,
	)
}
