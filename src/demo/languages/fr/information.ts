import type { InformationTexts } from '../../pages/information.ts';

export const information: InformationTexts = {
  about: {
    title: 'La maison',
    paragraphs: [
      'Maison Bouilloire est née en 1987, un établi de réparation dans une galerie de Lyon. On nous apportait des bouilloires bâclées ; en les démontant, nous avons appris de quoi est faite une bonne.',
      'Aujourd’hui, nous sommes quatre à choisir douze objets, pas un de plus. Chacun a servi un an dans l’arrière-boutique avant de passer devant.',
      'Ce que nous vendons, nous le réparons. Joints, interrupteurs et poignées sont gardés dix ans et envoyés au prix du timbre.',
    ],
  },
  delivery: {
    title: 'Livraison et retours',
    paragraphs: [
      'Ce qui est commandé avant quinze heures part le jour même. La livraison standard prend deux à trois jours et ne coûte rien dès 60 € ; en express, le colis arrive demain ; à la boutique, il vous attend sans frais.',
      'Vous avez 30 jours pour changer d’avis. Servez-vous-en, faites bouillir l’eau, et renvoyez l’objet si ce n’est pas le bon : nous payons le retour.',
      'Si quelque chose se casse en route, une photo par courriel nous suffit.',
    ],
  },
  terms: {
    title: 'Conditions de vente',
    paragraphs: [
      'Une commande est un contrat entre vous et Maison Bouilloire, à Lyon. Le prix est celui qui était affiché au moment de la commande, taxes comprises.',
      'Vous payez par carte à la commande. La carte est débitée le jour où le colis part, jamais avant.',
      'Si l’objet ne vous plaît pas, vous êtes remboursé sur votre carte dans les cinq jours qui suivent le retour du colis.',
    ],
  },
  privacy: {
    title: 'Ce que nous gardons',
    paragraphs: [
      'Votre adresse sert à cette commande, et à la suivante si vous avez un compte. Elle est transmise au transporteur et à personne d’autre, et effacée à la fin de la garantie.',
      'Un seul cookie se souvient de votre panier. Rien ne vous suit sur d’autres sites, et il n’y a pas de publicité.',
      'Si vous le voulez bien, nous comptons les pages ouvertes, sans aucun nom, pour voir lesquelles sont difficiles à utiliser.',
    ],
  },
};
