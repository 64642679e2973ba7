import type { CatalogueTexts } from '../../catalogue.ts';

export const catalogue: CatalogueTexts = {
  categories: {
    kettles: {
      name: 'Bouilloires',
      all: 'Toutes les bouilloires',
      back: 'Retour aux bouilloires',
      intro: 'Sur le feu ou sur secteur : quatre façons de faire bouillir l’eau, et toutes durent.',
    },
    teapots: {
      name: 'Théières',
      all: 'Toutes les théières',
      back: 'Retour aux théières',
      intro: 'La fonte garde la chaleur, le verre montre tout, le grès pardonne.',
    },
    cups: {
      name: 'Tasses',
      all: 'Toutes les tasses',
      back: 'Retour aux tasses',
      intro: 'Pour la première de la journée, et pour celle que l’on emporte au travail.',
    },
    tea: {
      name: 'Thés',
      all: 'Tous les thés',
      back: 'Retour aux thés',
      intro: 'Deux thés que nous buvons nous-mêmes, mis en boîte à la boutique le jour de l’envoi.',
    },
  },
  products: {
    'brushed-steel-kettle': {
      name: 'Bouilloire en acier brossé 1,7 l',
      short: 'Sept tasses en quatre minutes, et un seul déclic discret pour le dire.',
      about:
        'La double paroi garde l’extérieur frais et l’eau chaude une demi-heure. Le niveau se lit des deux côtés de la poignée, et toutes les pièces d’usure se commandent chez nous pendant dix ans.',
      picture: 'Une haute bouilloire en acier brossé, poignée noire et niveau d’eau',
      facts: [
        ['Contenance', '1,7 litre'],
        ['Puissance', '2 200 watts'],
        ['Matière', 'Acier 18/10, hêtre, verre'],
        ['Garantie', '5 ans'],
      ],
    },
    'gooseneck-steel-kettle': {
      name: 'Bouilloire col-de-cygne en acier 0,9 l',
      short: 'Un filet fin et lent, pour le café filtre et le thé vert.',
      about:
        'Le long col verse au rythme du souffle. Elle va sur le gaz, la vitrocéramique et l’induction, et sa poignée en noyer reste fraîche sur les trois.',
      picture: 'Une bouilloire basse en acier au fin bec courbé, poignée en bois',
      facts: [
        ['Contenance', '0,9 litre'],
        ['Feux', 'Gaz, vitrocéramique, induction'],
        ['Matière', 'Acier 18/8, noyer'],
        ['Garantie', '5 ans'],
      ],
    },
    'matt-black-steel-kettle': {
      name: 'Bouilloire en acier noir mat 1,5 l',
      short: 'Un dos rond, un bouton de laiton, une poignée tournée en chêne huilé.',
      about:
        'Le revêtement est cuit à 400 degrés et ne craint pas le lave-vaisselle. Son large fond fait bouillir un litre et demi avant que le pain ne soit grillé.',
      picture: 'Une bouilloire noire et ronde, bouton de laiton et poignée de bois',
      facts: [
        ['Contenance', '1,5 litre'],
        ['Feux', 'Gaz, vitrocéramique, induction'],
        ['Matière', 'Acier laqué, laiton, chêne'],
        ['Garantie', '5 ans'],
      ],
    },
    'whistling-enamel-kettle': {
      name: 'Bouilloire émaillée à sifflet 2 l',
      short: 'Deux litres de rouge cuisine. Elle vous appelle quand c’est prêt.',
      about:
        'Émaillée en trois couches par la même manufacture familiale depuis 1924. Le sifflet a deux notes et un clapet qui s’ouvre d’un doigt.',
      picture: 'Une bouilloire émaillée rouge, un sifflet au bec',
      facts: [
        ['Contenance', '2 litres'],
        ['Feux', 'Tous les feux'],
        ['Matière', 'Tôle émaillée'],
        ['Garantie', '3 ans'],
      ],
    },
    'cast-iron-teapot': {
      name: 'Théière en fonte 0,8 l',
      short: 'Garde le thé chaud une heure, sous quatre cents petits picots.',
      about:
        'Coulée au sable, finie à la main, émaillée à l’intérieur pour ne jamais donner le goût du fer. Un filtre fin est fourni.',
      picture: 'Une théière en fonte vert foncé à picots',
      facts: [
        ['Contenance', '0,8 litre'],
        ['Poids', '1,4 kg'],
        ['Matière', 'Fonte, émail'],
        ['Garantie', '10 ans'],
      ],
    },
    'glass-teapot': {
      name: 'Théière en verre à filtre 1 l',
      short: 'Regardez les feuilles s’ouvrir, puis retirez-les.',
      about:
        'Soufflée dans un verre borosilicate qui passe du réfrigérateur à l’eau bouillante. Le couvercle est en hêtre et va aussi sur le filtre.',
      picture: 'Une théière en verre, thé ambré et filtre à l’intérieur',
      facts: [
        ['Contenance', '1 litre'],
        ['Passe au', 'Lave-vaisselle, micro-ondes'],
        ['Matière', 'Verre borosilicate, hêtre'],
        ['Garantie', '2 ans'],
      ],
    },
    'stoneware-teapot': {
      name: 'Théière en grès 1,1 l',
      short: 'Tournée à la main, mouchetée comme un œuf, jamais deux pareilles.',
      about:
        'D’un atelier de trois personnes en Puisaye. Le pied est laissé brut : il tient chaud et ferme sur la table.',
      picture: 'Une théière crème mouchetée de brun, au pied de terre nue',
      facts: [
        ['Contenance', '1,1 litre'],
        ['Passe au', 'Lave-vaisselle, four'],
        ['Matière', 'Grès'],
        ['Garantie', '3 ans'],
      ],
    },
    'double-walled-glass-cups': {
      name: 'Tasses en verre double paroi, lot de 2',
      short: 'Thé brûlant, doigts au frais, et une boisson qui semble flotter.',
      about:
        'Deux parois de verre fin, et de l’air entre elles. Elles s’empilent mal et sont magnifiques ; nous avons choisi magnifiques.',
      picture: 'Deux verres clairs à double paroi, remplis de thé',
      facts: [
        ['Contenance', '2 × 250 ml'],
        ['Passe au', 'Lave-vaisselle, micro-ondes'],
        ['Matière', 'Verre borosilicate'],
        ['Garantie', '2 ans'],
      ],
    },
    'stoneware-cup': {
      name: 'Tasse en grès bleu océan',
      short: 'Un émail qui va du ciel aux grands fonds, et une anse pour quatre doigts.',
      about:
        'L’émail coule au four : chaque tasse a sa marée. Elle tient un tiers de litre, c’est-à-dire une vraie tasse.',
      picture: 'Une tasse bleue au pied couleur de terre',
      facts: [
        ['Contenance', '330 ml'],
        ['Passe au', 'Lave-vaisselle, micro-ondes'],
        ['Matière', 'Grès'],
        ['Garantie', '3 ans'],
      ],
    },
    'porcelain-cup': {
      name: 'Tasse et soucoupe en porcelaine',
      short: 'Assez fine pour laisser passer la lumière, assez solide pour tous les jours.',
      about:
        'Porcelaine de Limoges, un filet vert et un filet d’or, peints à la main. L’or n’aime pas les micro-ondes.',
      picture: 'Une tasse blanche et sa soucoupe, filets vert et or',
      facts: [
        ['Contenance', '200 ml'],
        ['Entretien', 'Lavage à la main'],
        ['Matière', 'Porcelaine, or'],
        ['Garantie', '2 ans'],
      ],
    },
    'earl-grey': {
      name: 'Earl Grey, boîte de 100 g',
      short: 'Feuilles de Ceylan et véritable huile de bergamote de Calabre.',
      about:
        'Vif et rond, avec l’écorce du fruit et non son parfum. Trois grammes par tasse, quatre minutes, une eau à 95 degrés.',
      picture: 'Une boîte bleu nuit, étiquette Earl Grey',
      facts: [
        ['Contenance', '100 g, environ 33 tasses'],
        ['Origine', 'Sri Lanka, Italie'],
        ['Théine', 'Moyenne'],
        ['Se garde', '24 mois'],
      ],
    },
    sencha: {
      name: 'Sencha, boîte de 100 g',
      short: 'Première récolte de Kagoshima : prairie, air marin, un peu de douceur.',
      about:
        'Étuvé quarante secondes et roulé en aiguilles. Deux grammes par tasse, quatre-vingt-dix secondes, une eau à 70 degrés.',
      picture: 'Une boîte verte, étiquette Sencha',
      facts: [
        ['Contenance', '100 g, environ 50 tasses'],
        ['Origine', 'Kagoshima, Japon'],
        ['Théine', 'Moyenne'],
        ['Se garde', '12 mois'],
      ],
    },
  },
};
