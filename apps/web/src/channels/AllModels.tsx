import { useSearchPart } from '../app/use-search-part.js';
import { t } from '../texts/texts.js';
import { ModelsBeside, type ModelsBesideProps } from './ModelsBeside.js';
import { channelsSearch } from './search.js';

/** All models side by side, asked for only once someone wants to see them. */
export function AllModels(props: ModelsBesideProps) {
  const [{ models }, change] = useSearchPart(channelsSearch);
  const texts = t().channels;
  return (
    <section aria-label={texts.allModels} data-testid="all-models">
      <h2>
        {texts.allModels} <span>{texts.allModelsNote}</span>
      </h2>
      {models ? <ModelsBeside {...props} /> : null}
      <button
        type="button"
        className="add-button"
        aria-expanded={models}
        onClick={() => change({ models: !models })}
      >
        {models ? texts.hideModels : texts.showModels}
      </button>
    </section>
  );
}
