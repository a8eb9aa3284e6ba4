import { useLanguage } from '#app/copy/use-copy.ts'
import { useRootData } from '#app/http/root-data.ts'
import { localPath } from '#app/shared/local-path.ts'
import url from '#app/ui/islands/shop.island.ts?island'
import { IslandScript } from './island-script.tsx'

/**
 * Suggests searches, makes pages ready before they are clicked, and the shop one of a phone's apps.
 * That no app works without a script is why its manifest is named here alone.
 */
export function ShopIsland() {
	const { offlinePage = false } = useRootData() ?? {}
	return (
		<IslandScript
			src={url}
			data-manifest={localPath(useLanguage(), '/manifest.webmanifest')}
			data-offline={offlinePage ? '' : undefined}
		/>
	)
}
