"""How complete an assessment is: what is answered, what is missing, and whose turn it is."""
