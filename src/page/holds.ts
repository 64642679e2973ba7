import type { Condition, Match } from '../model/condition.ts';
import { locate } from './locate.ts';
import { outerParent, roots } from './roots.ts';
import { fold } from './text.ts';

/** Whether a condition is true now, and what it points at: that must stand still for the goal to be ready. */
export interface Holding {
  readonly holds: boolean;
  readonly elements: readonly Element[];
}

const no: Holding = { holds: false, elements: [] };

export function holding(condition: Condition): Holding {
  switch (condition.kind) {
    case 'visible':
      return some(locate(condition.target).seen.slice(0, 1));
    case 'gone':
      return { holds: locate(condition.target).seen.length === 0, elements: [] };
    case 'enabled':
      return some(
        locate(condition.target)
          .seen.filter((element) => !isDisabled(element))
          .slice(0, 1),
      );
    case 'disabled':
      return some(
        locate(condition.target)
          .seen.filter((element) => isDisabled(element))
          .slice(0, 1),
      );
    case 'focused':
      return some(
        locate(condition.target)
          .seen.filter((element) => isFocused(element))
          .slice(0, 1),
      );
    case 'count':
      return { holds: locate(condition.target).seen.length === condition.count, elements: [] };
    case 'value':
      return some(
        locate(condition.target)
          .seen.filter((element) => fold(textIn(element)) === fold(condition.text))
          .slice(0, 1),
      );
    case 'url':
      return { holds: isMatch(condition.match, location.href, location.pathname + location.search), elements: [] };
    case 'title':
      return { holds: isMatch(condition.match, document.title, document.title), elements: [] };
    case 'not':
      return { holds: !holding(condition.condition).holds, elements: [] };
    case 'all': {
      const parts = condition.conditions.map((part) => holding(part));
      return parts.every((part) => part.holds) ? { holds: true, elements: parts.flatMap((part) => part.elements) } : no;
    }
  }
}

function some(elements: readonly Element[]): Holding {
  return { holds: elements.length > 0, elements };
}

function isMatch(match: Match, whole: string, part: string): boolean {
  return new RegExp(match.pattern, match.flags).test(match.whole ? whole : part);
}

function isDisabled(element: Element): boolean {
  if (element.matches(':disabled')) return true;
  for (let node: Element | null = element; node; node = outerParent(node))
    if (node.getAttribute('aria-disabled') === 'true') return true;
  return false;
}

function isFocused(element: Element): boolean {
  return roots().some((root) => root.activeElement === element);
}

/** What stands in a field: of a list, the text of what is chosen; of a group of choices, the label of the checked one. */
export function textIn(element: Element): string {
  if (element.localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  if (
    'value' in element &&
    typeof element.value === 'string' &&
    element.localName !== 'button' &&
    element.localName !== 'li'
  )
    return element.value;
  return element.textContent ?? '';
}
